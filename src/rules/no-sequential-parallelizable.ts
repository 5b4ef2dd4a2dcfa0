import { defineRule, type Rule } from '../lint/define-rule.ts'
import { type Call, callsOf, fingerprintOf, queryText, requestMethod } from './support/calls.ts'
import { longestSequence } from './support/repeats.ts'

export const noSequentialParallelizable: Rule = defineRule({
  id: 'no-sequential-parallelizable',
  meta: {
    category: 'performance',
    description: 'calls that need nothing of each other run at the same time',
    severity: 'off',
    sources: ['https://docs.sentry.io/product/issues/issue-details/performance-issues/consecutive-db-queries/'],
  },
  messages: {
    sequential:
      '{span} makes {count} different reads one after the other ({calls}). Where none needs the answer of another, run them together.',
  },
  options: {
    schema: { minSpanMs: { type: 'number', minimum: 0 }, minSavedMs: { type: 'number', minimum: 0 } },
    defaults: { minSpanMs: 30, minSavedMs: 100 },
  },
  create: ({ options: { minSpanMs, minSavedMs }, report }) => ({
    span(span) {
      if (span.children.length < 2) return
      const slow = callsOf(span.children, ['db', 'http', 'rpc']).filter(
        (call) => isRead(call) && (call.span.durationMs ?? 0) >= minSpanMs,
      )
      const run = longestSequence(slow)
      const different = [...new Map(run.map((call) => [fingerprintOf(call), call])).values()]
      if (different.length < 2 || savedMs(different) < minSavedMs) return
      const names = different.slice(0, 3).map((call) => JSON.stringify(call.span.name))
      report({
        messageId: 'sequential',
        span,
        others: different.map((call) => call.span),
        data: { count: different.length, calls: names.join(', ') },
      })
    },
  }),
})

function savedMs(calls: readonly Call[]): number {
  const durations = calls.map(({ span }) => span.durationMs ?? 0)
  return durations.reduce((sum, ms) => sum + ms, 0) - Math.max(...durations)
}

/** What writes may have to come first. A call of a procedure tells nothing of it, and is taken for a read by its name. */
function isRead({ span, convention }: Call): boolean {
  if (convention === 'http') return /^(?:GET|HEAD)$/.test(requestMethod(span) ?? '')
  if (convention === 'rpc')
    return /(?:^|[/.])(?:get|list|find|search|read|fetch|query)/i.test(
      String(span.attributes['rpc.method'] ?? span.name),
    )
  return /^\s*(?:select|with|get|find)\b/i.test(queryText(span) ?? String(span.attributes['db.operation.name'] ?? ''))
}
