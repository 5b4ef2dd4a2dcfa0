import { absent } from '../query/value-pattern.ts'
import { defineRule, type Rule } from '../lint/define-rule.ts'

export const errorStatusHasErrorType: Rule = defineRule({
  id: 'error-status-has-error-type',
  meta: {
    category: 'status',
    description: 'a span that failed says by error.type how',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/recording-errors/'],
  },
  messages: {
    missing:
      '{span} has the status error and no error.type. Set it to the class of the error or its code, such as "timeout".',
  },
  finds: () => ({
    messageId: 'missing',
    attribute: 'error.type',
    span: { status: 'error', attributes: { 'error.type': absent } },
  }),
})
