import { defineRule, type Rule, type SpanShape } from '../lint/define-rule.ts'
import { typesOfShape } from './support/convention.ts'
import type { SpanDefinition } from '../semconv/registry.ts'
import { definitionOf } from './support/conventional.ts'

/** What rules of security speak of: captured headers, bodies, parameters and messages. */
const isSpokenOf =
  /^(?:http\.(?:request|response)\.(?:header|body\.content)|rpc\.(?:request|response)\.|db\.query\.parameter|gen_ai\.)/

/** Names and numbers that cost little and give nobody away. */
const harmless = [
  'cicd.pipeline.action.name',
  'db.response.returned_rows',
  'http.request.body.size',
  'http.request.size',
  'http.response.body.size',
  'http.response.size',
  'messaging.message.body.size',
  'messaging.message.envelope.size',
  'network.transport',
  'rpc.method',
  'url.scheme',
  'url.template',
  'user_agent.synthetic.type',
]

export const noOptInAttributes: Rule = defineRule({
  id: 'no-opt-in-attributes',
  meta: {
    category: 'attributes',
    description: 'an attribute that has to be asked for was asked for',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#opt-in'],
    needsRegistry: true,
  },
  messages: {
    optIn:
      '{attribute} is recorded only for those who ask, on a span of the type {type}. Allow it in this rule if you did, or leave it out.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: harmless } },
  create({ options, registry, report }) {
    const allowed = new Set(options.allow)
    return {
      shape(shape) {
        const types = typesOfShape(shape, registry)
        const found = new Map(types.definitions.map((definition) => [definition, keysIn(shape, definition)]))
        if ([...found.values()].every((keys) => keys.length === 0)) return undefined
        return (span) => {
          const definition = types.of(span.attributes)
          if (!definition) return
          const { type } = definition
          for (const key of found.get(definition) ?? []) {
            report({ messageId: 'optIn', span, attribute: key, key: type, data: { type } })
          }
        }
      },
    }

    /** The keys of a shape that a type has for those who ask. */
    function keysIn({ keys }: SpanShape, { attributes }: SpanDefinition): string[] {
      return [...keys].filter((key) => {
        const name = definitionOf(registry, key)?.name ?? key
        return isUnwanted(name, key) && attributes.get(name)?.level === 'opt_in'
      })
    }

    function isUnwanted(name: string, key: string): boolean {
      return !allowed.has(name) && !allowed.has(key) && !isSpokenOf.test(name)
    }
  },
})
