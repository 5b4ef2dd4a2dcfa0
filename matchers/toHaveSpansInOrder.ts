import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { explainMiss } from '../src/query/explain/explain-miss.ts'
import { shorten } from '../src/query/explain/shorten.ts'
import { findSpans } from '../src/query/find-spans.ts'
import { printField } from '../src/query/print-pattern.ts'
import { requireList } from '../src/query/refuse.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanSelection } from '../src/trace/trace-source.ts'
import { type Call, messageOf } from './support/call.ts'
import { placeInOrder } from './support/in-order.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when there are spans that fit the queries and started in this order, each query with a span of its own. Others
 * may have started in between.
 *
 * @throws TypeError for a wrong subject, a wrong query, or no queries at all; Error where nothing was recorded.
 * @example
 * expect(trace).toHaveSpansInOrder(['reserve stock', 'charge card', { name: 'send mail', kind: 'producer' }])
 */
export function toHaveSpansInOrder(
  this: MatcherContext,
  received: unknown,
  queries: readonly SpanQuery[],
): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveSpansInOrder', args: [printField(queries)] }
  const selection = requireTraces(received, call)
  requireList(queries, 'The argument of toHaveSpansInOrder')
  if (queries.length === 0) throw new TypeError('toHaveSpansInOrder needs at least one query.')
  const compiled = queries.map(compileQuery)
  requireSomeSpans(selection, call)
  const placed = placeInOrder(compiled, selection.spans)
  const pass = placed.length === queries.length
  const explain = (): string => (pass ? explainOrder(placed, selection) : explainBreak(compiled, placed, selection))
  return { pass, message: messageOf(call, explain) }
}

function explainOrder(placed: readonly Span[], { traces }: SpanSelection): string {
  const fact = placed.length === 1 ? 'The span is there' : `The ${placed.length} spans started in this order`
  return `${fact}:\n\n${drawMarked(traces, numbers(placed))}`
}

function explainBreak(queries: readonly CompiledQuery[], placed: readonly Span[], selection: SpanSelection): string {
  const at = placed.length
  const query = queries[at] as CompiledQuery
  const fitting = findSpans([...new Set(selection.spans)], query)
  if (fitting.length === 0) return `${nameOf(queries, at)} is nowhere. ${explainMiss(query, selection)}`
  const early = fitting.filter((span) => !placed.includes(span))
  const marks = numbers(placed)
  for (const span of early.slice(0, shownRows)) marks.set(span, `fits ${at + 1}, but did not start after ${at}`)
  return `${nameOf(queries, at)} ${whyNot(queries, at, fitting, early)}.\n\n${drawMarked(selection.traces, marks)}`
}

function whyNot(
  queries: readonly CompiledQuery[],
  at: number,
  fitting: readonly Span[],
  early: readonly Span[],
): string {
  if (early.length === 0) {
    const those = fitting.length === 1 ? 'the only span that fits' : `each of the ${fitting.length} spans that fit`
    return `has no span of its own: ${those} stands for a query before it`
  }
  const those = early.length === 1 ? 'the span that fits' : `the ${early.length} spans that fit`
  return `did not start after ${nameOf(queries, at - 1)}: ${those} started before it`
}

function nameOf(queries: readonly CompiledQuery[], index: number): string {
  return `${shorten(queries[index]?.text ?? '')} (${index + 1} of ${queries.length})`
}

function numbers(placed: readonly Span[]): Map<Span, string> {
  return new Map(placed.slice(-shownRows).map((span) => [span, String(placed.indexOf(span) + 1)]))
}
