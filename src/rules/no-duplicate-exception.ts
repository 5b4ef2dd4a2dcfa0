import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanEvent } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'

export const noDuplicateException: Rule = defineRule({
  id: 'no-duplicate-exception',
  meta: {
    category: 'status',
    description: 'an exception is recorded on one span and not again on those above',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/recording-errors/'],
  },
  messages: {
    twice:
      '{span} records the exception {type} that {inner} below it has recorded. Record it once, where it is handled.',
  },
  create: ({ report }) => ({
    shape({ hasEvents }) {
      if (!hasEvents) return undefined
      return (span) => {
        for (const event of span.events) {
          if (event.name !== 'exception') continue
          const inner = recordedBelow(span, identityOf(event))
          if (!inner) continue
          const type = String(event.attributes['exception.type'] ?? 'without a type')
          const data = { type, inner: JSON.stringify(inner.name) }
          report({ messageId: 'twice', place: 'event', span, others: [inner], data })
        }
      }
    },
  }),
})

function identityOf({ attributes }: SpanEvent): string {
  return JSON.stringify([String(attributes['exception.type']), String(attributes['exception.message'])])
}

/** The next span below that recorded the same, in the same service: what another service throws is another exception. */
function recordedBelow(span: Span, identity: string): Span | undefined {
  const left = [...span.children]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.service !== span.service) continue
    if (next.events.some((event) => event.name === 'exception' && identityOf(event) === identity)) return next
    left.push(...next.children)
  }
  return undefined
}
