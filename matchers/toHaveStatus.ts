import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { statusCheck } from '../src/query/fields/state.ts'
import { printPatternFields } from '../src/query/print-pattern.ts'
import type { SpanPattern, StatusPattern } from '../src/query/span-pattern.ts'
import { isAsymmetricMatcher, printValuePattern } from '../src/query/value-pattern.ts'
import { drawString } from '../src/trace/notation/draw-name.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { hintLines } from './support/hints.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

type Status = NonNullable<SpanPattern['status']>

/**
 * Passes when the span has this status: a code, a message, or both.
 *
 * @throws TypeError for a subject that is no span, or a status that there is not.
 * @example
 * expect(span).toHaveStatus({ code: 'error', message: /timed out/ })
 * @see https://opentelemetry.io/docs/specs/otel/trace/api/#set-status
 */
export function toHaveStatus(this: MatcherContext, received: unknown, status: Status): MatcherResult {
  const args = [isParts(status) ? printPatternFields({ ...status }) : printValuePattern(status)]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveStatus', args }
  const span = requireSpan(received, call)
  const check = statusCheck(status)
  const pass = check.test(span)
  const differences = pass ? [] : check.differences(span)
  const explain = (): string => {
    const name = JSON.stringify(span.name)
    const fact = pass
      ? `The span ${name} has the status ${printStatus(span)}.`
      : `The status of the span ${name} differs:\n${differenceRows(differences)}`
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${pass ? '' : hint(span, status) + hintLines(span, differences)}`
  }
  return { pass, message: messageOf(call, explain) }
}

function hint(span: Span, status: Status): string {
  const wanted = isParts(status) ? status.code : status
  if (span.open || span.status.code !== 'unset') return ''
  if (wanted === 'ok') {
    return '\nHint: a success is left unset by instrumentations; only code that calls setStatus() makes it ok.'
  }
  const recorded = span.events.some((event) => event.name === 'exception')
  return wanted === 'error' && recorded
    ? '\nHint: an exception was recorded, which does not set the status; span.setStatus() does.'
    : ''
}

function isParts(status: Status): status is StatusPattern {
  return typeof status === 'object' && status !== null && !isAsymmetricMatcher(status)
}

function printStatus({ status }: Span): string {
  return status.message ? `${status.code} ${drawString(status.message)}` : status.code
}
