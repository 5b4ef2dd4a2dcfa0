import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanEvent } from '../trace/span-data.ts'

export const exceptionEventShape: Rule = defineRule({
  id: 'exception-event-shape',
  meta: {
    category: 'events',
    description: 'the event of an exception is named "exception" and has a type or a message',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/'],
  },
  messages: {
    empty:
      'An exception of {span} has neither exception.type nor exception.message. Record it by span.recordException(error).',
    name: 'The event {received} of {span} records an exception. Such an event is named {expected}.',
  },
  create: ({ report }) => ({
    shape({ hasEvents }) {
      if (!hasEvents) return undefined
      return (span) => {
        for (const event of span.events) {
          if (event.name === 'exception') {
            if (!says(event, 'exception.type') && !says(event, 'exception.message')) {
              report({ messageId: 'empty', span, place: 'event' })
            }
          } else if (event.attributes['exception.type'] !== undefined && says(event, 'exception.stacktrace')) {
            report({
              messageId: 'name',
              span,
              place: 'event',
              expected: '"exception"',
              received: JSON.stringify(event.name),
            })
          }
        }
      }
    },
  }),
})

function says({ attributes }: SpanEvent, key: string): boolean {
  const value = attributes[key]
  return value !== undefined && value !== null && value !== ''
}
