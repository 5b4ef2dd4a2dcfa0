import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { definitionOf } from './support/conventional.ts'
import { variantFor } from './support/near-miss.ts'
import { fitsType } from './support/value-type.ts'

/** Enumerations whose every value is known: what is not in them has a value for that, or cannot be. */
const closedByNature = [
  'graphql.operation.type',
  'http.request.method',
  'messaging.operation.type',
  'network.type',
  'otel.status_code',
  'rpc.grpc.status_code',
]

export const attributeEnumValue: Rule = defineRule({
  id: 'attribute-enum-value',
  meta: {
    category: 'attributes',
    description: 'a value that the registry knows is written as it is there',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/',
      'https://opentelemetry.io/docs/specs/semconv/http/http-spans/#common-attributes',
    ],
    needsRegistry: true,
    weaver: { undefined_enum_variant: 'information' },
  },
  messages: {
    misspelt: '{attribute} is {received}, which is not one of its values. Did you mean {expected}?',
    unknown: '{attribute} is {received}, which is not one of its values: {expected}.',
  },
  options: {
    schema: {
      closed: { type: 'array', items: { type: 'string' } },
      allow: { type: 'object', additionalProperties: { type: 'array', items: { type: ['string', 'integer'] } } },
    },
    defaults: {
      closed: closedByNature,
      allow: {} as Readonly<Record<string, readonly (string | number)[]>>,
    },
  },
  create: ({ options, registry, report }) => ({
    attribute(key, place): AttributeCheck | undefined {
      const { type } = definitionOf(registry, key) ?? {}
      // Of an error's type, the registry knows one value, and of a list of members it is not said which may stand together.
      if (!type?.members || type.array || type.members.length < 2) return undefined
      const members = type.members.filter((member) => !member.deprecated).map(({ value }) => String(value))
      const known = new Set<AttributeValue>([...type.members.map(({ value }) => value), ...(options.allow[key] ?? [])])
      const isClosed = options.closed.includes(key) || options.closed.includes('*')
      return (value, span) => {
        if (known.has(value) || !fitsType(type, value)) return 'fine'
        const received = String(value).slice(0, 40)
        // Of two numbers, none is a slip of the pen for the other.
        const nearest = typeof value === 'string' ? variantFor(received, members) : undefined
        if (nearest === undefined && !isClosed) return 'fine'
        report({
          messageId: nearest === undefined ? 'unknown' : 'misspelt',
          span,
          place,
          attribute: key,
          expected: nearest ?? members.join(', '),
          received,
        })
      }
    },
  }),
})
