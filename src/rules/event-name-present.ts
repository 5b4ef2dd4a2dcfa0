import { defineRule, type Rule } from '../lint/define-rule.ts'

export const eventNamePresent: Rule = defineRule({
  id: 'event-name-present',
  meta: {
    category: 'events',
    description: 'every event has a name',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#add-events'],
  },
  messages: { empty: 'An event of {span} has an empty name.' },
  create: ({ report }) => ({
    shape({ hasEvents }) {
      if (!hasEvents) return undefined
      return (span) => {
        for (const { name } of span.events) if (name === '') report({ messageId: 'empty', span, place: 'event' })
      }
    },
  }),
})
