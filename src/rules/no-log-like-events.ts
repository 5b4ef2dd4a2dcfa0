import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanEvent } from '../trace/span-data.ts'

const levelNames = /^(?:log|trace|debug|info|notice|warn|warning|error|fatal|critical)$/i
const logKeys = ['level', 'log.level', 'log.severity', 'log.message', 'log.body', 'severity', 'severity_text']

export const noLogLikeEvents: Rule = defineRule({
  id: 'no-log-like-events',
  meta: {
    category: 'events',
    description: 'log records are emitted as logs, not as events of spans',
    severity: 'off',
    sources: [
      'https://github.com/open-telemetry/opentelemetry-specification/blob/main/oteps/4430-span-event-api-deprecation-plan.md',
    ],
  },
  messages: {
    log: 'The event {received} of {span} is a log record. Emit it by the Logs API while the span is active: it is tied to the span all the same.',
  },
  create: ({ report }) => ({
    shape({ hasEvents }) {
      if (!hasEvents) return undefined
      return (span) => {
        for (const event of span.events) {
          if (isLogLike(event)) {
            report({ messageId: 'log', span, place: 'event', received: JSON.stringify(event.name) })
          }
        }
      }
    },
  }),
})

/** Named by a level, carrying what log records carry, or a whole sentence. An exception is another rule's matter. */
function isLogLike({ name, attributes }: SpanEvent): boolean {
  if (name === 'exception') return false
  return levelNames.test(name) || logKeys.some((key) => attributes[key] !== undefined) || /\S+(?:\s+\S+){3}/.test(name)
}
