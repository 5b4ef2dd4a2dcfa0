import { defineRule, type Rule } from '../lint/define-rule.ts'

export const linkHasAttributes: Rule = defineRule({
  id: 'link-has-attributes',
  meta: {
    category: 'events',
    description: 'a link says by attributes why it is there',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#link'],
  },
  messages: { bare: 'A link of {span} has no attributes. Say what ties the two spans, such as the id of a message.' },
  create: ({ report }) => ({
    shape({ hasLinks }) {
      if (!hasLinks) return undefined
      return (span) => {
        for (const { attributes } of span.links) {
          if (Object.keys(attributes).length === 0) report({ messageId: 'bare', span, place: 'link' })
        }
      }
    },
  }),
})
