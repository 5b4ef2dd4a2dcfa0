import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { type Clock, compareMoments, isSequenced, sequences, times } from './clock.ts'
import { type Fitting, indexOf, oncePerTrace } from './fitting.ts'
import { Lane } from './lane.ts'

/** A question to a lane about a span. Between zones clocks may differ, by so many allowances: one or none. */
export type Ask = (lane: Lane, span: Span, clock: Clock, allowances: number) => readonly Span[]

/** Makes the spans of a trace that fit ready to be asked. Where all do, it is the same for every query. */
export function orderIndexOf(fitting: Fitting, trace: Trace): OrderIndex {
  const flags = fitting.flags(trace)
  return flags.includes(0) ? new OrderIndex(trace, flags) : indexOfAll(trace)
}

const indexOfAll = oncePerTrace((trace) => new OrderIndex(trace, new Uint8Array(trace.spans.length).fill(1)))

/** The indices of a trace's spans in the order in which they started, by each clock: sorted once for all queries. */
const timelinesOf = oncePerTrace(({ spans }) => {
  const ordered = (among: readonly Span[], { start }: Clock): Int32Array =>
    Int32Array.from(
      among.toSorted((a, b) => compareMoments(start(a), start(b))),
      indexOf,
    )
  const others = spans.filter((span) => !isSequenced(span))
  return {
    sequenced: ordered(spans.filter(isSequenced), sequences),
    others: ordered(others, times),
    /** Only those that this process did not see are compared with all by time. */
    all: ordered(others.length === 0 ? [] : spans, times),
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
    for (const { clock, ofZone, ofAll } of this.#lanesFor(span)) {
      const zone = ofZone.get(clock.zone(span))
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
    const make = (order: Int32Array, clock: Clock): Lanes => new Lanes(this.#among(order), clock)
    const { sequenced, others, all } = timelinesOf(this.#trace)
    if (!isSequenced(span)) return (this.#forOthers ??= [make(all, times)])
    return (this.#forSequenced ??= [make(sequenced, sequences), make(others, times)])
  }

  #among(order: Int32Array): Span[] {
    const spans: Span[] = []
    for (const i of order) if (this.#flags[i]) spans.push(this.#trace.spans[i] as Span)
    return spans
  }
}

/** A lane for each zone, in which spans are compared exactly, and one for all spans, in which zones are compared. */
class Lanes {
  readonly clock: Clock
  readonly ofZone: ReadonlyMap<string, Lane>
  readonly ofAll: Lane | undefined

  /** @param spans In the order in which they started, by the clock. */
  constructor(spans: readonly Span[], clock: Clock) {
    this.clock = clock
    if (spans.length === 0) this.ofZone = new Map()
    else if (clock === sequences)
      this.ofZone = new Map([[clock.zone(spans[0] as Span), new Lane(spans, clock, itself)]])
    else {
      const zones = Map.groupBy(spans, clock.zone)
      this.ofZone = new Map([...zones].map(([zone, of]) => [zone, new Lane(of, clock, itself)]))
      this.ofAll = new Lane(spans, clock, clock.zone)
    }
  }
}

function itself(span: Span): Span {
  return span
}
