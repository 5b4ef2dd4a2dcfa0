import { criticalPathOf } from '../src/query/analysis/critical-path.ts'
import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { explainMiss } from '../src/query/explain/explain-miss.ts'
import { count } from '../src/query/explain/words.ts'
import { findSpans } from '../src/query/find-spans.ts'
import { nameValue, requireFields } from '../src/query/refuse.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import { isSpan, type Span } from '../src/trace/span.ts'
import type { SpanSelection } from '../src/trace/trace-source.ts'
import { type Call, messageOf, printCall, printOptionsArg } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { drawPath, printMs } from './support/path-table.ts'
import { shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/** Which spans toFinishWithin looks at. */
export interface ToFinishWithinOptions {
  /** Every span that fits. The roots, when absent. */
  readonly query?: SpanQuery
}

/**
 * Passes when every root of the trace took at most so many milliseconds; with a query, when every span that fits it did;
 * of an array of spans, when each of them did. Work that outlives its root is not part of the root's time.
 *
 * @throws TypeError for a wrong subject or wrong arguments; Error, with `.not` too, where nothing was recorded, where no
 * span fits, or where a span is still open.
 * @example
 * expect(trace).toFinishWithin(200)
 * expect(trace).toFinishWithin(20, { query: 'db.query' })
 */
export function toFinishWithin(
  this: MatcherContext,
  received: unknown,
  ms: number,
  options?: ToFinishWithinOptions,
): MatcherResult {
  const args = [String(ms), ...printOptionsArg(options)]
  const call: Call = { context: this, subject: 'trace', matcher: 'toFinishWithin', args }
  const selection = requireTraces(received, call)
  requireMilliseconds(ms)
  if (options !== undefined) requireFields(options, 'the second argument of toFinishWithin', ['query'])
  const query = options?.query === undefined ? undefined : compileQuery(options.query)
  requireSomeSpans(selection, call)
  const listed = Array.isArray(received) && received.some(isSpan)
  const spans = chooseSpans(selection, query, listed)
  const cannotTell = query && spans.length === 0 ? explainMiss(query, selection) : explainOpen(spans, selection)
  if (cannotTell !== undefined) throw new Error(`${printCall(call)}\n\n${cannotTell}`)

  const slow = spans.filter((span) => durationOf(span) > ms)
  return { pass: slow.length === 0, message: messageOf(call, () => explainTimes(spans, slow.length, ms)) }
}

function requireMilliseconds(ms: unknown): void {
  if (typeof ms === 'number' && Number.isFinite(ms) && ms >= 0) return
  throw new TypeError(`The time of toFinishWithin is a number of milliseconds from 0, not ${nameValue(ms)}.`)
}

function chooseSpans(
  { spans, traces }: SpanSelection,
  query: CompiledQuery | undefined,
  listed: boolean,
): readonly Span[] {
  if (query) return findSpans(spans, query)
  return listed ? spans : traces.flatMap((trace) => trace.roots)
}

function explainOpen(spans: readonly Span[], { traces }: SpanSelection): string | undefined {
  const open = spans.filter((span) => span.open)
  if (open.length === 0) return undefined
  const marks = new Map(open.slice(0, shownRows).map((span) => [span, 'still open']))
  const which = open.length === 1 ? JSON.stringify(open[0]?.name) : count(open.length, 'span')
  return (
    `It cannot be told how long it takes: ${which} ${open.length === 1 ? 'is' : 'are'} still open.\n\n` +
    `${drawMarked(traces, marks)}\nHint: \`await telemetry.trace()\` waits until every span has ended.`
  )
}

function explainTimes(spans: readonly Span[], slow: number, ms: number): string {
  const slowest = spans.toSorted((a, b) => durationOf(b) - durationOf(a))[0] as Span
  const took = durationOf(slowest)
  const rest = slow > 0 ? `${printMs(took - ms)} more than ${ms} ms` : `within ${ms} ms`
  const all =
    slow > 0 ? `${slow} of ${spans.length} spans took too long` : `All ${spans.length} spans were quick enough`
  const lead = spans.length > 1 ? `${all}. The slowest: ` : ''
  const path = criticalPathOf(slowest) ?? []
  return `${lead}${JSON.stringify(slowest.name)} took ${took} ms, ${rest}. Its critical path:\n${drawPath(path)}`
}

function durationOf(span: Span): number {
  return span.durationMs ?? 0
}
