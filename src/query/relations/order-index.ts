import type { Span } from '../../trace/span.ts'
import { type Clock, isSequenced, sequences, times } from './clock.ts'
import { Lane } from './lane.ts'

/** A question to a lane about a span. Between zones clocks may differ, by so many allowances: one or none. */
export type Ask = (lane: Lane, span: Span, clock: Clock, allowances: number) => readonly Span[]

/**
 * Finds, among some spans, the few that can stand in an order to another: where any does, one of the answers does. So each
 * question costs a handful of comparisons, whatever the number of spans.
 */
export class OrderIndex {
  readonly #spans: readonly Span[]
  #forSequenced: readonly Lanes[] | undefined
  #forOthers: readonly Lanes[] | undefined

  constructor(spans: readonly Span[]) {
    this.#spans = spans
  }

  /** Whether a question about a span is answered with one that stands as asked. */
  some(span: Span, ask: Ask, stands: (one: Span) => boolean): boolean {
    return this.#lanesFor(span).some(({ clock, ofZone, ofAll }) => {
      const zone = ofZone.get(clock.zone(span))
      const fits = (one: Span): boolean => one !== span && stands(one)
      return (zone && ask(zone, span, clock, 0).some(fits)) || (ofAll && ask(ofAll, span, clock, 1).some(fits))
    })
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
    if (!isSequenced(span)) return (this.#forOthers ??= [new Lanes(this.#spans, times)])
    return (this.#forSequenced ??= [
      new Lanes(this.#spans.filter(isSequenced), sequences),
      new Lanes(
        this.#spans.filter((one) => !isSequenced(one)),
        times,
      ),
    ])
  }
}

/** A lane for each zone, in which spans are compared exactly, and one for all spans, in which zones are compared. */
class Lanes {
  readonly clock: Clock
  readonly ofZone: ReadonlyMap<string, Lane>
  readonly ofAll: Lane | undefined

  constructor(spans: readonly Span[], clock: Clock) {
    this.clock = clock
    const zones = Map.groupBy(spans, clock.zone)
    this.ofZone = new Map([...zones].map(([zone, of]) => [zone, new Lane(of, clock, (span) => span)]))
    this.ofAll = clock === sequences ? undefined : new Lane(spans, clock, clock.zone)
  }
}
