import type { Span } from '../../trace/span.ts'
import { type Clock, isSequenced, sequences, times } from './clock.ts'
import { Lane, type Podium } from './lane.ts'

/**
 * Finds, among some spans, the few that can stand in an order to another: if any does, one of these does. So each question
 * costs a handful of comparisons, whatever the number of spans.
 */
export class OrderIndex {
  readonly #spans: readonly Span[]
  readonly #lanes = new Map<string, readonly LaneOfZones[]>()

  constructor(spans: readonly Span[]) {
    this.#spans = spans
  }

  /** Those that ended first. */
  firstToEnd(span: Span): readonly Span[] {
    return this.#ask(span, (lanes) => lanes.on(span, ({ firstToEnd }) => firstToEnd))
  }

  /** Those that started last. */
  lastToStart(span: Span): readonly Span[] {
    return this.#ask(span, (lanes) => lanes.on(span, ({ lastToStart }) => lastToStart))
  }

  /** Those that ended last of all that started before a span ended. */
  lastToEnd(span: Span): readonly Span[] {
    return this.#ask(span, (lanes) => lanes.on(span, (lane, skew) => lane.lastToEndOf(lanes.clock.end(span) - skew)))
  }

  /** Those that started next after a span ended. */
  nextToStart(span: Span): readonly Span[] {
    return this.#ask(span, (lanes) => lanes.on(span, (lane) => lane.nextToStart(lanes.clock.end(span))))
  }

  #ask(span: Span, ask: (lanes: LaneOfZones) => readonly Span[]): readonly Span[] {
    return this.#lanesFor(span)
      .flatMap(ask)
      .filter((one) => one !== span)
  }

  /** Spans that this process saw are compared by sequence among themselves, all others by time. */
  #lanesFor(span: Span): readonly LaneOfZones[] {
    const key = isSequenced(span) ? 'sequenced' : 'timed'
    let lanes = this.#lanes.get(key)
    if (!lanes) this.#lanes.set(key, (lanes = key === 'timed' ? [new LaneOfZones(this.#spans, times)] : this.#split()))
    return lanes
  }

  #split(): LaneOfZones[] {
    const { seen = [], others = [] } = Object.groupBy(this.#spans, (one) => (isSequenced(one) ? 'seen' : 'others'))
    return [new LaneOfZones(seen, sequences), new LaneOfZones(others, times)]
  }
}

/** A lane for each zone, in which spans are compared exactly, and one for all of them, in which zones are. */
class LaneOfZones {
  readonly clock: Clock
  readonly #ofZone: ReadonlyMap<string, Lane>
  readonly #ofAll: Lane | undefined

  constructor(spans: readonly Span[], clock: Clock) {
    this.clock = clock
    const zones = Map.groupBy(spans, clock.zone)
    this.#ofZone = new Map([...zones].map(([zone, of]) => [zone, new Lane(of, clock, (span) => span)]))
    this.#ofAll = clock.skew === 0n ? undefined : new Lane(spans, clock, clock.zone)
  }

  on(span: Span, ask: (lane: Lane, skew: bigint) => Podium): Podium {
    const own = this.#ofZone.get(this.clock.zone(span))
    return [...(own ? ask(own, 0n) : []), ...(this.#ofAll ? ask(this.#ofAll, this.clock.skew) : [])]
  }
}
