import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { typeOfSpan } from './support/convention.ts'
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
    const optIn = new Set<string>()
    for (const { attributes } of registry.spans.values()) {
      for (const { name, level } of attributes.values()) if (level === 'opt_in') optIn.add(name)
    }
    return {
      attribute(key, place): AttributeCheck | undefined {
        const name = definitionOf(registry, key)?.name ?? key
        if (place !== 'span' || !optIn.has(name) || allowed.has(name) || allowed.has(key) || isSpokenOf.test(name)) {
          return undefined
        }
        return (_, span) => {
          const definition = typeOfSpan(span, registry)
          if (definition?.attributes.get(name)?.level !== 'opt_in') return
          report({ messageId: 'optIn', span, attribute: key, key: definition.type, data: { type: definition.type } })
        }
      },
    }
  },
})
