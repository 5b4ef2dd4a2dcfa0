import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { quote } from './support/about-span.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { startedAt } from './support/started-at.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/** What toHaveNoOpenSpans lets through. */
export interface ToHaveNoOpenSpansOptions {
  /** Spans that may be open. */
  readonly except?: SpanQuery
}

/**
 * Passes when every span has ended.
 *
 * @throws TypeError for a wrong subject or wrong options; Error where nothing was recorded.
 * @example
 * expect(telemetry).toHaveNoOpenSpans({ except: 'websocket' })
 */
export function toHaveNoOpenSpans(
  this: MatcherContext,
  received: unknown,
  options?: ToHaveNoOpenSpansOptions,
): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveNoOpenSpans', args: printOptionsArg(options) }
  const selection = requireTraces(received, call)
  if (options !== undefined) requireFields(options, 'the argument of toHaveNoOpenSpans', ['except'])
  const except = options?.except === undefined ? undefined : compileQuery(options.except)
  requireSomeSpans(selection, call)
  const open = selection.spans.filter((span) => span.open)
  const excused = except ? open.filter((span) => except.test(span)) : []
  const forgotten = open.filter((span) => !excused.includes(span))
  const marks = new Map([
    ...forgotten.slice(0, shownRows).map((span) => [span, 'still open'] as const),
    ...excused.slice(0, shownRows).map((span) => [span, 'excepted'] as const),
  ])
  const explain = (): string => {
    const fact = forgotten.length > 0 ? listOpen(forgotten, excused, except) : allEnded(selection.spans, excused)
    return `${fact}\n\n${drawMarked(selection.traces, marks)}${forgotten.length > 0 ? hint : ''}`
  }
  return { pass: forgotten.length === 0, message: messageOf(call, explain) }
}

const hint =
  '\nHint: a span must be ended on every path, for instance in `finally`; `await telemetry.trace()` waits for it.'

function listOpen(open: readonly Span[], excused: readonly Span[], except: CompiledQuery | undefined): string {
  const others =
    excused.length > 0 ? `, besides ${excused.length} that ${excused.length === 1 ? 'is' : 'are'} excepted` : ''
  const idle = except && excused.length === 0 ? `\n\`except\` fits none of them: ${except.text}` : ''
  const rows = alignRows(open.map((span) => [quote(span), startedAt(span).replace(/^, /, '')]))
  return `${count(open.length, 'span')} ${open.length === 1 ? 'has' : 'have'} not ended${others}:\n${rows}${idle}`
}

function allEnded(spans: readonly Span[], excused: readonly Span[]): string {
  return excused.length > 0
    ? `Only spans that are excepted have not ended: ${excused.length} of ${spans.length}.`
    : `Every span has ended, among ${count(spans.length, 'span')}.`
}
