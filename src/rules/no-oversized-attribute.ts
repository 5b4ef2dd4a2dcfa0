import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { isList } from './support/value-type.ts'

export const noOversizedAttribute: Rule = defineRule({
  id: 'no-oversized-attribute',
  meta: {
    category: 'attributes',
    description: 'no value of an attribute is very long',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/common/#attribute-limits'],
  },
  messages: {
    long: '{attribute} of {span} is {length} characters long, {maxLength} are enough. Record less, or set OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT.',
  },
  options: {
    schema: {
      maxLength: { type: 'integer', minimum: 1 },
      allow: { type: 'array', items: { type: 'string' } },
    },
    defaults: { maxLength: 4096, allow: ['exception.stacktrace', 'code.stacktrace'] },
  },
  create: ({ options: { maxLength, allow }, report }) => ({
    attribute(key, place, type) {
      if ((type !== 'string' && type !== 'object') || allow.includes(key)) return undefined
      return (value, span) => {
        const length = lengthOf(value)
        if (length <= maxLength) return 'fine'
        report({ messageId: 'long', span, place, attribute: key, data: { length, maxLength } })
        return undefined
      }
    },
  }),
})

/** The length that an SDK's limit would look at: of a text or of bytes, and the longest of a list. */
function lengthOf(value: AttributeValue): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  if (value instanceof Uint8Array) return value.length
  let longest = 0
  for (const part of isList(value) ? value : Object.values(value)) longest = Math.max(longest, lengthOf(part))
  return longest
}
