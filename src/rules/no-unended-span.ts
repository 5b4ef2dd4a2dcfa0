import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noUnendedSpan: Rule = defineRule({
  id: 'no-unended-span',
  meta: {
    category: 'structure',
    description: 'every span ends',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#end'],
  },
  messages: { open: '{span} was started and not ended. End it on every path, for instance in `finally`.' },
  finds: () => ({ messageId: 'open', span: { open: true } }),
})
