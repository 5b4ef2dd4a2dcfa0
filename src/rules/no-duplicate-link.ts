import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanLink } from '../trace/span-data.ts'

export const noDuplicateLink: Rule = defineRule({
  id: 'no-duplicate-link',
  meta: {
    category: 'events',
    description: 'no span has the same link twice',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/overview/#links-between-spans'],
  },
  messages: {
    twice: '{span} has {count} links that are the same. Add each once, or tell them apart by attributes.',
  },
  create: ({ report }) => ({
    shape({ hasLinks }) {
      if (!hasLinks) return undefined
      return (span) => {
        const { links } = span
        if (links.length < 2) return
        const counts = new Map<string, number>()
        for (const link of links) {
          const key = keyOf(link)
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
        if (counts.size === links.length) return
        report({ messageId: 'twice', span, place: 'link', data: { count: Math.max(...counts.values()) } })
      }
    },
  }),
})

/** Messages of one batch come of one span: links to it differ in their attributes alone. */
function keyOf({ traceId, spanId, attributes }: SpanLink): string {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  const values = entries.map(([key, value]) => `${key}=${typeof value} ${String(value)}`)
  return `${traceId}-${spanId}\n${values.join('\n')}`
}
