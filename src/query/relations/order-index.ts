import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { type Clock, isSequenced, sequences, times } from './clock.ts'
import { type Fitting, oncePerTrace } from './fitting.ts'
import { Lane } from './lane.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A question to a lane about a span. Between zones clocks may differ, by so many allowances: one or none. */
export type Ask = (lane: Lane, span: Span, clock: Clock, allowances: number) => readonly Span[]

/** Makes the spans of a trace that fit ready to be asked. Where all do, it is the same for every query. */
export function orderIndexOf(fitting: Fitting, trace: Trace): OrderIndex {
  const flags = fitting.flags(trace)
  return flags.includes(0) ? new OrderIndex(trace, flags) : indexOfAll(trace)
}

const indexOfAll = oncePerTrace((trace) => new OrderIndex(trace, new Uint8Array(trace.spans.length).fill(1)))

/** Every span of a trace on a clock, sorted once for all queries. */
const timelinesOf = oncePerTrace(({ spans }) => {
  const others = spans.filter((span) => !isSequenced(span))
  return {
    sequenced: timelineOf(spans.filter(isSequenced), sequences),
    others: timelineOf(others, times),
    /** Only those that this process did not see are compared with all by time. */
    all: timelineOf(others.length === 0 ? [] : spans, times),
  }
})

/**
 * Finds, among some spans, the few that can stand in an order to another: where any does, one of the answers does. So each
 * question costs a handful of comparisons, whatever the number of spans.
 */
export class OrderIndex {
  readonly #trace: Trace
  readonly #flags: Uint8Array
  #forSequenced: readonly Lanes[] | undefined
  #forOthers: readonly Lanes[] | undefined

  /** @param flags For each span of the trace, by its index, 1 where it is among those to ask. */
  constructor(trace: Trace, flags: Uint8Array) {
    this.#trace = trace
    this.#flags = flags
  }

  /** Whether a question about a span is answered with one that stands as asked. */
  some(span: Span, ask: Ask, stands: (one: Span) => boolean): boolean {
    const isAnswered = (lane: Lane, clock: Clock, allowances: number): boolean => {
      for (const one of ask(lane, span, clock, allowances)) if (one !== span && stands(one)) return true
      return false
    }
    for (const lanes of this.#lanesFor(span)) {
      const { clock, ofAll } = lanes
      const zone = lanes.ofZone(span)
      if (zone && isAnswered(zone, clock, 0)) return true
      if (ofAll && isAnswered(ofAll, clock, 1)) return true
    }
    return false
  }

  /** All answers to a question about a span. */
  all(span: Span, ask: Ask): readonly Span[] {
    const answers: Span[] = []
    this.some(span, ask, (one) => {
      answers.push(one)
      return false
    })
    return answers
  }

  /** Spans that this process saw are compared by sequence among themselves, all others by time. */
  #lanesFor(span: Span): readonly Lanes[] {
    const { sequenced, others, all } = timelinesOf(this.#trace)
    if (!isSequenced(span)) return (this.#forOthers ??= [new Lanes(all, this.#flags)])
    return (this.#forSequenced ??= [new Lanes(sequenced, this.#flags), new Lanes(others, this.#flags)])
  }
}

/** A lane for each zone, in which spans are compared exactly, and one for all spans, in which zones are compared. */
class Lanes {
  readonly clock: Clock
  readonly ofAll: Lane | undefined
  readonly #timeline: Timeline
  readonly #places: Int32Array
  readonly #ofZones: (Lane | undefined)[] = []

  constructor(timeline: Timeline, flags: Uint8Array) {
    const { clock, indexes } = timeline
    this.clock = clock
    this.#timeline = timeline
    this.#places = placesOf(indexes, flags)
    if (clock !== sequences && this.#places.length > 0) this.ofAll = new Lane(timeline, this.#places, timeline.zones)
  }

  /** The lane of a span's own zone. */
  ofZone(span: Span): Lane | undefined {
    const { clock, zones, zoneNumbers } = this.#timeline
    if (this.#places.length === 0) return undefined
    if (clock === sequences) return (this.#ofZones[0] ??= new Lane(this.#timeline, this.#places))
    const zone = zoneNumbers.get(clock.zone(span))
    if (zone === undefined) return undefined
    const inZone = (): Int32Array => this.#places.filter((place) => zones[place] === zone)
    return (this.#ofZones[zone] ??= new Lane(this.#timeline, inZone()))
  }
}

/** The places of those that are flagged. */
function placesOf(indexes: Int32Array, flags: Uint8Array): Int32Array {
  const places = new Int32Array(indexes.length)
  let count = 0
  for (let place = 0; place < indexes.length; place++) if (flags[indexes[place] as number]) places[count++] = place
  return places.subarray(0, count)
}
