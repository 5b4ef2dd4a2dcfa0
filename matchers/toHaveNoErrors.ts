import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/** What toHaveNoErrors lets through. */
export interface ToHaveNoErrorsOptions {
  /** Spans that may have the status `error`. */
  readonly except?: SpanQuery
}

/**
 * Passes when no span has the status `error`.
 *
 * @throws TypeError for a wrong subject or wrong options; Error where nothing was recorded.
 * @example
 * expect(trace).toHaveNoErrors({ except: 'GET /maybe-missing' })
 */
export function toHaveNoErrors(
  this: MatcherContext,
  received: unknown,
  options?: ToHaveNoErrorsOptions,
): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveNoErrors', args: printOptionsArg(options) }
  const selection = requireTraces(received, call)
  if (options !== undefined) requireFields(options, 'the argument of toHaveNoErrors', ['except'])
  const except = options?.except === undefined ? undefined : compileQuery(options.except)
  requireSomeSpans(selection, call)
  const failed = selection.spans.filter((span) => span.status.code === 'error')
  const excused = except ? failed.filter((span) => except.test(span)) : []
  const errors = failed.filter((span) => !excused.includes(span))
  const marks = new Map([
    ...errors.slice(0, shownRows).map((span) => [span, 'error'] as const),
    ...excused.slice(0, shownRows).map((span) => [span, 'excepted'] as const),
  ])
  const explain = (): string => {
    const fact = errors.length > 0 ? listErrors(errors, excused, except) : noErrors(selection.spans, excused)
    return `${fact}\n\n${drawMarked(selection.traces, marks)}`
  }
  return { pass: errors.length === 0, message: messageOf(call, explain) }
}

function listErrors(errors: readonly Span[], excused: readonly Span[], except: CompiledQuery | undefined): string {
  const verb = errors.length === 1 ? 'has' : 'have'
  const others =
    excused.length > 0 ? `, besides ${excused.length} that ${excused.length === 1 ? 'is' : 'are'} excepted` : ''
  const idle = except && excused.length === 0 ? `\n\`except\` fits none of them: ${except.text}` : ''
  const rows = alignRows(errors.map((span) => [JSON.stringify(span.name), messageOfStatus(span), exceptionOf(span)]))
  return `${count(errors.length, 'span')} ${verb} the status error${others}:\n${rows}${idle}`
}

function noErrors(spans: readonly Span[], excused: readonly Span[]): string {
  const threw = spans.filter((span) => span.status.code !== 'error' && exceptionOf(span) !== '')
  const hint = `\n${count(threw.length, 'span')} recorded an exception; only span.setStatus() makes that an error.`
  const fact =
    excused.length > 0
      ? `Only spans that are excepted have the status error: ${excused.length} of ${spans.length}.`
      : `No span has the status error, among ${count(spans.length, 'span')}.`
  return fact + (threw.length > 0 ? hint : '')
}

function messageOfStatus({ status }: Span): string {
  return status.message ? JSON.stringify(status.message) : 'no message'
}

function exceptionOf({ events }: Span): string {
  const exception = events.findLast((event) => event.name === 'exception')
  if (!exception) return ''
  const { 'exception.type': type, 'exception.message': message } = exception.attributes
  return [type, message].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'an exception'
}
