import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanPattern } from '../query/span-pattern.ts'

/** How long spans of a pattern may take. */
interface DurationBudget {
  readonly match: SpanPattern
  readonly maxMs: number
}

export const maxDuration: Rule = defineRule({
  id: 'max-duration',
  meta: {
    category: 'performance',
    description: 'spans take no longer than their budget',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#span'],
  },
  messages: { slow: '{span} takes {expected} or more, and that is over its budget.' },
  options: {
    schema: {
      budgets: {
        type: 'array',
        items: {
          type: 'object',
          required: ['match', 'maxMs'],
          additionalProperties: false,
          properties: { match: { type: 'object' }, maxMs: { type: 'number', exclusiveMinimum: 0 } },
        },
      },
    },
    defaults: { budgets: [] as DurationBudget[] },
  },
  finds: ({ budgets }) =>
    budgets.map(({ match, maxMs }) => ({
      messageId: 'slow',
      span: { ...match, durationMs: { min: maxMs } },
      expected: `${maxMs} ms`,
    })),
})
