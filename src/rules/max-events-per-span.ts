import { defineRule, type Rule } from '../lint/define-rule.ts'

export const maxEventsPerSpan: Rule = defineRule({
  id: 'max-events-per-span',
  meta: {
    category: 'events',
    description: 'a span has few events',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-limits'],
  },
  messages: {
    tooMany:
      '{span} has {count} events, {max} are enough. Most are named {name}: write logs for them, or start a span for each.',
  },
  options: { schema: { max: { type: 'integer', minimum: 0 } }, defaults: { max: 32 } },
  create: ({ options: { max }, report }) => ({
    shape({ hasEvents }) {
      if (!hasEvents) return undefined
      return (span) => {
        const { events } = span
        if (events.length <= max) return
        const counts = new Map<string, number>()
        for (const { name } of events) counts.set(name, (counts.get(name) ?? 0) + 1)
        const [name = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
        report({
          messageId: 'tooMany',
          span,
          place: 'event',
          data: { count: events.length, max, name: JSON.stringify(name) },
        })
      }
    },
  }),
})
