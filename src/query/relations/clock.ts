import { drawAttributes } from '../../trace/notation/draw-attributes.ts'
import type { Resource } from '../../trace/span-data.ts'
import type { Span } from '../../trace/span.ts'

/**
 * By how many milliseconds the clocks of two processes are taken to differ at the most. Times of different processes are
 * compared with this allowance, in favour of one after the other: `before` and `after` hold where a span ended no more than
 * so much after the other started, and `overlaps` where both ran together for more than that.
 */
export const clockSkewMs = 5

const skewNano = BigInt(clockSkewMs) * 1_000_000n

/** Where an open span ends: after everything. */
const never = 1n << 100n

/** One way to tell when spans ran. */
export interface Clock {
  start(span: Span): bigint
  end(span: Span): bigint
  /** Spans of one zone are compared exactly. */
  zone(span: Span): string
  /** By how much the clocks of two zones may differ. */
  readonly skew: bigint
}

/** What this process saw, in the order in which it saw it. */
export const sequences: Clock = {
  start: (span) => BigInt(span.startSequence ?? 0),
  end: (span) => (span.open ? never : BigInt(span.endSequence ?? 0)),
  zone: () => '',
  skew: 0n,
}

/** What the spans say of themselves, each by the clock of its process. */
export const times: Clock = {
  start: (span) => span.startTimeUnixNano,
  end: (span) => span.endTimeUnixNano ?? never,
  zone: (span) => zoneOf(span.resource),
  skew: skewNano,
}

/** Whether this process saw the span start and, unless it is open, end. */
export function isSequenced(span: Span): boolean {
  return span.startSequence !== undefined && (span.open || span.endSequence !== undefined)
}

/** How to compare two spans: by what this process saw, where it saw both. */
export function clockFor(a: Span, b: Span): Clock {
  return isSequenced(a) && isSequenced(b) ? sequences : times
}

/** By how much the clocks of two spans may differ. */
export function skewBetween(a: Span, b: Span): bigint {
  const { zone, skew } = clockFor(a, b)
  return skew === 0n || a.resource === b.resource || zone(a) === zone(b) ? 0n : skew
}

/** Whether the first span had ended when the second started, as far as their clocks can tell. */
export function endedBefore(first: Span, second: Span): boolean {
  const clock = clockFor(first, second)
  return clock.end(first) <= clock.start(second) + skewBetween(first, second)
}

/** Whether there was a moment at which both ran. */
export function ranTogether(a: Span, b: Span): boolean {
  return !endedBefore(a, b) && !endedBefore(b, a)
}

const zones = new WeakMap<Resource, string>()

/** One process has one resource, which comes as an object of its own with every batch of spans. */
function zoneOf(resource: Resource): string {
  let zone = zones.get(resource)
  if (zone === undefined) zones.set(resource, (zone = drawAttributes(resource.attributes)))
  return zone
}
