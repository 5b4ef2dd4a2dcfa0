import { drawAttributes } from '../../trace/notation/draw-attributes.ts'
import type { Resource } from '../../trace/span-data.ts'
import type { Span } from '../../trace/span.ts'

/**
 * By how many milliseconds the clocks of two processes are taken to differ at the most. Times of different processes are
 * compared with this allowance, in favour of one after the other: `before` and `after` hold where a span ended no more than
 * so much after the other started, and `overlaps` only where neither of them does.
 */
export const clockSkewMs = 5

const skewNano = BigInt(clockSkewMs) * 1_000_000n

/** A moment on a clock: the number of a sequence, or nanoseconds. */
export type Moment = number | bigint

/** One way to tell when spans ran. */
export interface Clock {
  start(span: Span): Moment
  /** After everything, where the span is open. */
  end(span: Span): Moment
  /** Spans of one zone are compared exactly; those of two with the allowance. */
  zone(span: Span): string
  /** A moment, later by the allowance as often as said. */
  shift(moment: Moment, allowances: number): Moment
  /** How long after a moment another is. */
  between(from: Moment, to: Moment): Moment
}

/** What this process saw, in the order in which it saw it. */
export const sequences: Clock = {
  start: (span) => span.startSequence ?? Infinity,
  end: (span) => span.endSequence ?? Infinity,
  zone: () => '',
  shift: (moment) => moment,
  between: (from, to) => Number(to) - Number(from),
}

/** What the spans say of themselves, each by the clock of its process. */
export const times: Clock = {
  start: (span) => span.startTimeUnixNano,
  end: (span) => span.endTimeUnixNano ?? Infinity,
  zone: (span) => zoneOf(span.resource),
  shift: (moment, allowances) =>
    allowances === 0 || typeof moment !== 'bigint' ? moment : moment + skewNano * BigInt(allowances),
  between: (from, to) =>
    typeof from === 'bigint' && typeof to === 'bigint' ? to - from : to === from ? 0 : to > from ? Infinity : -Infinity,
}

/** Whether this process saw the span start and, unless it is open, end. */
export function isSequenced(span: Span): boolean {
  return span.startSequence !== undefined && (span.endSequence !== undefined || span.open)
}

/** How to compare two spans: by what this process saw, where it saw both. */
export function clockFor(a: Span, b: Span): Clock {
  return isSequenced(a) && isSequenced(b) ? sequences : times
}

/** Whether the clocks of two spans may differ. */
export function clocksMayDiffer(a: Span, b: Span): boolean {
  const { zone } = clockFor(a, b)
  return a.resource !== b.resource && zone(a) !== zone(b)
}

/** Whether the first span had ended when the second started, as far as their clocks can tell. */
export function endedBefore(first: Span, second: Span): boolean {
  return endedBeforeBy(clockFor(first, second), first, second)
}

/** Whether there was a moment at which both ran. */
export function ranTogether(a: Span, b: Span): boolean {
  const clock = clockFor(a, b)
  return !endedBeforeBy(clock, a, b) && !endedBeforeBy(clock, b, a)
}

function endedBeforeBy(clock: Clock, first: Span, second: Span): boolean {
  const [end, start] = [clock.end(first), clock.start(second)]
  if (end <= start) return true
  return first.resource !== second.resource && end <= clock.shift(start, 1) && clocksMayDiffer(first, second)
}

const zones = new WeakMap<Resource, string>()

/** One process has one resource, which comes as an object of its own with every batch of spans. */
function zoneOf(resource: Resource): string {
  let zone = zones.get(resource)
  if (zone === undefined) zones.set(resource, (zone = drawAttributes(resource.attributes)))
  return zone
}
