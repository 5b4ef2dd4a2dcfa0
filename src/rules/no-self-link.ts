import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noSelfLink: Rule = defineRule({
  id: 'no-self-link',
  meta: {
    category: 'events',
    description: 'no span links to itself',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/overview/#links-between-spans'],
  },
  messages: {
    self: '{span} links to itself. Take the context to link to before the span is started.',
  },
  create: ({ report }) => ({
    shape({ hasLinks }) {
      if (!hasLinks) return undefined
      return (span) => {
        for (const { spanId, traceId } of span.links) {
          if (spanId === span.spanId && traceId === span.traceId) report({ messageId: 'self', span, place: 'link' })
        }
      }
    },
  }),
})
