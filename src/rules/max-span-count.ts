import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanPattern } from '../query/span-pattern.ts'

/** How many spans of a pattern a trace may have. */
interface CountBudget {
  readonly match: SpanPattern
  readonly max: number
}

export const maxSpanCount: Rule = defineRule({
  id: 'max-span-count',
  meta: {
    category: 'performance',
    description: 'a trace has no more spans of a kind than their budget',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/otel/overview/#traces'],
  },
  messages: { tooMany: '{span} is the first of {count} such spans in one trace, and the budget is {max}.' },
  options: {
    schema: {
      budgets: {
        type: 'array',
        items: {
          type: 'object',
          required: ['match', 'max'],
          additionalProperties: false,
          properties: { match: { type: 'object' }, max: { type: 'integer', minimum: 0 } },
        },
      },
    },
    defaults: { budgets: [] as CountBudget[] },
  },
  finds: ({ budgets }) => budgets.map(({ match, max }) => ({ messageId: 'tooMany', span: match, moreThan: max })),
})
