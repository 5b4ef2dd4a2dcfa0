import type { Span } from '../../trace/span.ts'
import { type Clock, type Moment, sequences } from './clock.ts'
import { indexOf } from './fitting.ts'

/** The spans of a trace on one clock, in the order in which they started, and what is asked of them as arrays. */
export interface Timeline {
  readonly clock: Clock
  readonly spans: readonly Span[]
  /** The index in the trace of each. */
  readonly indexes: Int32Array
  /** When each started, as a number that may be rounded. */
  readonly starts: Float64Array
  /** When each ended, to be compared with one another. */
  readonly ends: ArrayLike<Moment>
  /** The zone of each, as a number. */
  readonly zones: Int32Array
  readonly zoneNumbers: ReadonlyMap<string, number>
}

/** Sorts spans by their start on a clock. */
export function timelineOf(among: readonly Span[], clock: Clock): Timeline {
  const { start, end } = clock
  const spans = among.toSorted((a, b) => compare(start(a), start(b)))
  const zoneNumbers = new Map<string, number>()
  const zones = new Int32Array(clock === sequences ? 0 : spans.length)
  for (let i = 0; i < zones.length; i++) {
    const zone = clock.zone(spans[i] as Span)
    const number = zoneNumbers.get(zone) ?? zoneNumbers.size
    zoneNumbers.set(zone, number)
    zones[i] = number
  }
  return {
    clock,
    spans,
    indexes: Int32Array.from(spans, indexOf),
    starts: Float64Array.from(spans, (span) => Number(start(span))),
    ends: comparable(spans.map(end)),
    zones,
    zoneNumbers,
  }
}

/** Nanoseconds as the distance from the first of them, which a number holds exactly for a hundred days. */
function comparable(moments: readonly Moment[]): ArrayLike<Moment> {
  const nanos = moments.filter((moment) => typeof moment === 'bigint')
  const [first = 0n] = nanos
  const [least, most] = nanos.reduce(
    ([low, high], one) => [one < low ? one : low, one > high ? one : high],
    [first, first],
  )
  if (most - least > BigInt(Number.MAX_SAFE_INTEGER)) return moments
  return Float64Array.from(moments, (moment) => (typeof moment === 'bigint' ? Number(moment - least) : moment))
}

function compare(a: Moment, b: Moment): number {
  return a === b ? 0 : a < b ? -1 : 1
}
