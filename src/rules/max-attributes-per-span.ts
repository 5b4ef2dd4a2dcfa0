import { defineRule, type Rule } from '../lint/define-rule.ts'

export const maxAttributesPerSpan: Rule = defineRule({
  id: 'max-attributes-per-span',
  meta: {
    category: 'attributes',
    description: 'a span has few attributes',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/common/#attribute-limits'],
  },
  messages: { tooMany: '{span} has {count} attributes, {max} are enough. Record what is asked for in queries.' },
  options: { schema: { max: { type: 'integer', minimum: 0 } }, defaults: { max: 64 } },
  create: ({ options: { max }, report }) => ({
    shape({ keys: { size: count } }) {
      if (count <= max) return undefined
      return (span) => report({ messageId: 'tooMany', span, data: { count, max } })
    },
  }),
})
