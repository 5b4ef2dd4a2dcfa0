import { defineRule, type Rule } from '../lint/define-rule.ts'

export const preferExceptionLogs: Rule = defineRule({
  id: 'prefer-exception-logs',
  meta: {
    category: 'status',
    description: 'exceptions are recorded as log records and not as span events',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/'],
  },
  messages: {
    event: '{span} records an exception as a span event. Emit a log record in its context instead.',
  },
  finds: () => ({ messageId: 'event', place: 'event', span: { events: ['exception'] } }),
})
