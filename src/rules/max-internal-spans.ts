import { defineRule, type Rule } from '../lint/define-rule.ts'

export const maxInternalSpans: Rule = defineRule({
  id: 'max-internal-spans',
  meta: {
    category: 'structure',
    description: 'a service has few internal spans in one trace',
    severity: 'warn',
    sources: ['https://github.com/instrumentation-score/spec/blob/main/rules/SPA-001.md'],
    instrumentationScore: 'SPA-001',
  },
  messages: { tooMany: 'The service has {count} internal spans in one trace, {max} are enough.' },
  options: { schema: { max: { type: 'integer', minimum: 0 } }, defaults: { max: 10 } },
  finds: ({ max }) => ({ messageId: 'tooMany', span: { kind: 'internal' }, moreThan: max, per: ['service'] }),
})
