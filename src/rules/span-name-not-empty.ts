import { defineRule, type Rule } from '../lint/define-rule.ts'

export const spanNameNotEmpty: Rule = defineRule({
  id: 'span-name-not-empty',
  meta: {
    category: 'naming',
    description: 'every span has a name',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#span'],
  },
  messages: { empty: 'A span has an empty name. Name it after what it does.' },
  finds: () => ({ messageId: 'empty', span: { name: '' } }),
})
