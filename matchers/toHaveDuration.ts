import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { durationCheck } from '../src/query/fields/duration.ts'
import { printField } from '../src/query/print-pattern.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { DurationPattern } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf, printCall } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { startedAt } from './support/started-at.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span took as long as this, in milliseconds; both bounds are inclusive.
 *
 * @throws TypeError for a subject that is no span, or bounds that cannot be meant; Error for a span that has not ended,
 * with `.not` too.
 * @example
 * expect(trace.find('db.query')).toHaveDuration({ max: 50 })
 */
export function toHaveDuration(this: MatcherContext, received: unknown, bounds: DurationPattern): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveDuration', args: [printField(bounds)] }
  const span = requireSpan(received, call)
  requireFields(bounds, 'the argument of toHaveDuration', ['min', 'max'])
  const check = durationCheck(bounds)
  if (span.open) throw new Error(`${printCall(call)}\n\n${aboutSpan(span, stillOpen(span))}`)
  const pass = check.test(span)
  const explain = (): string => {
    const fact = pass
      ? `The span ${quote(span)} took ${span.durationMs} ms.`
      : `The duration of the span ${quote(span)} differs:\n${differenceRows(check.differences(span))}`
    return aboutSpan(span, fact) + hint(span)
  }
  return { pass, message: messageOf(call, explain) }
}

function stillOpen(span: Span): string {
  const where = startedAt(span)
  const place = where === '' ? '' : `${where},`
  return `The span ${quote(span)}${place} has not ended, so it has no duration yet.`
}

function hint({ durationMs }: Span): string {
  return durationMs === 0 ? '\nHint: no time passed on its clock; fake timers make it stand still.' : ''
}
