import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { printStatus, statusCheck } from '../src/query/fields/state.ts'
import { printPatternFields } from '../src/query/print-pattern.ts'
import type { SpanPattern } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { stillOpen } from './support/hints.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/** A status by its code, or by its code and message. */
export type StatusPattern = NonNullable<SpanPattern['status']>

/**
 * Passes when the span has this status: a code, a message, or both.
 *
 * @throws TypeError for a subject that is no span, or a status that there is not.
 * @example
 * expect(span).toHaveStatus({ code: 'error', message: /timed out/ })
 * @see https://opentelemetry.io/docs/specs/otel/trace/api/#set-status
 */
export function toHaveStatus(this: MatcherContext, received: unknown, status: StatusPattern): MatcherResult {
  const args = [typeof status === 'object' ? printPatternFields({ ...status }) : JSON.stringify(status)]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveStatus', args }
  const span = requireSpan(received, call)
  const check = statusCheck(status)
  const pass = check.test(span)
  const explain = (): string => {
    const name = JSON.stringify(span.name)
    const fact = pass
      ? `The span ${name} has the status ${printStatus(span)}.`
      : `The status of the span ${name} differs:\n${differenceRows(check.differences(span))}`
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${pass ? '' : hint(span, status)}`
  }
  return { pass, message: messageOf(call, explain) }
}

function hint(span: Span, status: StatusPattern): string {
  if (span.open) return stillOpen(span)
  const wanted = typeof status === 'string' ? status : status.code
  if (span.status.code !== 'unset') return ''
  if (wanted === 'ok') return '\nHint: a success is left unset by instrumentations; only code that calls setStatus() makes it ok.'
  const recorded = span.events.some((event) => event.name === 'exception')
  return wanted === 'error' && recorded
    ? '\nHint: an exception was recorded, which does not set the status; span.setStatus() does.'
    : ''
}
