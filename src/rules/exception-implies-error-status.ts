import { defineRule, type Rule } from '../lint/define-rule.ts'

export const exceptionImpliesErrorStatus: Rule = defineRule({
  id: 'exception-implies-error-status',
  meta: {
    category: 'status',
    description: 'a span that recorded an exception says whether it failed',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/recording-errors/'],
  },
  messages: {
    unset:
      '{span} recorded an exception and has the status unset. Set error where it failed, ok where it handled the exception.',
  },
  finds: () => ({ messageId: 'unset', span: { status: 'unset', open: false, events: ['exception'] } }),
})
