import { eventFits, printEvent, requireEvent } from '../src/query/fields/events.ts'
import { isText } from '../src/query/fields/text.ts'
import { printField } from '../src/query/print-pattern.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { EventPattern } from '../src/query/span-pattern.ts'
import { printNumber, requireTimes, type Times, timesFit } from '../src/query/times.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanEvent } from '../src/trace/span-data.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import { explainNoEvent, listEvents } from './support/events.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/** How many events must fit. */
export interface ToHaveEventOptions {
  /** A number, or bounds. At least one event, when absent. */
  readonly times?: Times
}

/**
 * Passes when the span has an event of this name, or of this name and with these attributes.
 *
 * @throws TypeError for a subject that is no span, or what cannot describe an event.
 * @example
 * expect(span).toHaveEvent({ name: 'retry', attributes: { attempt: 2 } })
 * expect(span).toHaveEvent('retry', { times: 3 })
 */
export function toHaveEvent(
  this: MatcherContext,
  received: unknown,
  event: EventPattern,
  options?: ToHaveEventOptions,
): MatcherResult {
  const args = [printField(event), ...printOptionsArg(options)]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveEvent', args }
  const span = requireSpan(received, call)
  requireEvent(event, 'event')
  if (options !== undefined) requireFields(options, 'the second argument of toHaveEvent', ['times'])
  const times = options?.times
  if (times !== undefined) requireTimes(times)
  const found = span.events.filter((one) => eventFits(event, one))
  const pass = times === undefined ? found.length > 0 : timesFit(times, found.length)
  const explain = (): string => {
    if (found.length > 0 || (pass && times !== undefined))
      return aboutSpan(span, countFact(span, event, found, times, pass))
    const parts = isText(event) ? { name: event } : event
    const { fact, differences } = explainNoEvent(span, parts, `event that fits ${printEvent(event)}`, 'event')
    const asked = times === undefined ? '' : `Expected ${printNumber(times)}, found none. `
    return aboutSpan(span, asked + fact, differences)
  }
  return { pass, message: messageOf(call, explain) }
}

function countFact(
  span: Span,
  event: EventPattern,
  found: readonly SpanEvent[],
  times: Times | undefined,
  pass: boolean,
): string {
  const number = found.length === 0 ? 'no event' : found.length === 1 ? 'an event' : `${found.length} events`
  const fact = `The span ${quote(span)} has ${number} that ${found.length < 2 ? 'fits' : 'fit'} ${printEvent(event)}`
  const asked =
    times === undefined
      ? ''
      : pass
        ? `, and any number but ${printNumber(times)} was asked for`
        : `, and ${printNumber(times)} ${times === 1 ? 'was' : 'were'} asked for`
  if (span.events.length === 0) return `${fact}${asked}.`
  return `${fact}${asked}:\n${listEvents(span.events, (one) => (found.includes(one) ? 'fits' : ''))}`
}
