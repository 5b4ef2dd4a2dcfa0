import { defineRule, type Rule } from '../lint/define-rule.ts'

export const maxSpansPerTrace: Rule = defineRule({
  id: 'max-spans-per-trace',
  meta: {
    category: 'structure',
    description: 'a trace has a bounded number of spans',
    severity: 'off',
    sources: [],
  },
  messages: { tooMany: 'The trace of {span} has {count} spans, {max} are allowed.' },
  options: { schema: { max: { type: 'integer', minimum: 1 } }, defaults: { max: 1000 } },
  finds: ({ max }) => ({ messageId: 'tooMany', span: {}, moreThan: max, per: ['trace'] }),
})
