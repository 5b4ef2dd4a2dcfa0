import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { type Call, type CallConvention, callsOf, endedBefore } from './support/calls.ts'
import { longestSequence, repeatsOf } from './support/repeats.ts'

const all: readonly CallConvention[] = ['db', 'http', 'rpc']

export const noNPlusOne: Rule = defineRule({
  id: 'no-n-plus-one',
  meta: {
    category: 'performance',
    description: 'what one call listed is not fetched by one call for each',
    severity: 'warn',
    sources: ['https://docs.sentry.io/product/issues/issue-details/performance-issues/n-one-queries/'],
  },
  messages: {
    repeated:
      '{span} runs {count} times, one after the other, below {parent}, after {source}. Fetch all at once, in one call.',
  },
  options: {
    schema: {
      minCount: { type: 'integer', minimum: 2 },
      minTotalMs: { type: 'number', minimum: 0 },
      conventions: { type: 'array', items: { enum: all } },
    },
    defaults: { minCount: 5, minTotalMs: 0, conventions: all },
  },
  create: ({ options: { minCount, minTotalMs, conventions }, report }) => ({
    trace({ spans }) {
      if (spans.length <= minCount) return
      const calls = callsOf(spans, all)
      if (calls.length <= minCount) return
      const wanted = calls.filter(({ convention }) => conventions.includes(convention))
      for (const { parent, calls: group } of repeatsOf(wanted, minCount)) {
        const run = longestSequence(group)
        const [first] = run
        if (!first || run.length < minCount || totalMs(run) < minTotalMs) continue
        const source = calls.find((call) => isSource(call.span, first.span, group))
        if (!source) continue
        report({
          messageId: 'repeated',
          place: 'trace',
          span: first.span,
          others: run.slice(1).map(({ span }) => span),
          key: first.convention,
          data: {
            count: run.length,
            parent: parent ? JSON.stringify(parent.name) : 'no span',
            source: JSON.stringify(source.span.name),
          },
        })
      }
    },
  }),
})

/** The call that found what the others are made for: it had ended when they began, and is none of them. */
function isSource(span: Span, first: Span, repeated: readonly Call[]): boolean {
  return span.service === first.service && endedBefore(span, first) && !repeated.some((call) => call.span === span)
}

function totalMs(calls: readonly Call[]): number {
  return calls.reduce((sum, { span }) => sum + (span.durationMs ?? 0), 0)
}
