import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { definitionOf } from './support/conventional.ts'
import { isList } from './support/value-type.ts'

export const consistentAttributeType: Rule = defineRule({
  id: 'consistent-attribute-type',
  meta: {
    category: 'attributes',
    description: 'an attribute has values of one type in the whole run',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/common/#attribute'],
  },
  messages: { several: '{attribute} has values of several types: {received}. Backends keep one type for a name.' },
  create: ({ registry, report, note }) => ({
    attribute(key, place) {
      // What the registry knows has its type there: `attribute-type`.
      if (definitionOf(registry, key)) return undefined
      const seen = new Set<string>()
      return (value, span) => {
        const type = shapeOf(value)
        if (type === undefined || seen.has(type)) return 'fine'
        seen.add(type)
        note(`${place} ${key}`, type, span)
        return 'fine'
      }
    },
    end(facts) {
      for (const [group, types] of facts) {
        if (types.size < 2) continue
        const found = [...types].toSorted(([a], [b]) => (a < b ? -1 : 1))
        report({
          messageId: 'several',
          place: 'run',
          attribute: group.slice(group.indexOf(' ') + 1),
          received: found.map(([type, { name }]) => `${type} on ${JSON.stringify(name)}`).join(', '),
          others: found.map(([, span]) => span),
          key: group.slice(0, group.indexOf(' ')),
        })
      }
    },
  }),
})

/** Integers and fractions are one type: JavaScript does not tell them apart. Nothing is said of what is empty. */
function shapeOf(value: AttributeValue): string | undefined {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (value === null) return undefined
  if (value instanceof Uint8Array) return 'bytes'
  if (!isList(value)) return 'map'
  const first = value.find((element) => element !== null)
  return first === undefined ? undefined : `${shapeOf(first)}[]`
}
