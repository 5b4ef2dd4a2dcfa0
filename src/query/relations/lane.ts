import type { Span } from '../../trace/span.ts'
import type { Moment } from './clock.ts'
import type { Timeline } from './timeline.ts'

/** At most two spans that come before all others, the first before the second, and of different marks. */
export type Podium = readonly Span[]

/** For each span, which ended last of all up to it, as places on the lane; -1 for none. */
interface LastToEnd {
  readonly first: Int32Array
  readonly second: Int32Array
}

/** Some spans of a timeline, ready to be asked which of them come first. */
export class Lane {
  readonly #timeline: Timeline
  readonly #places: Int32Array
  readonly #marks: Int32Array | undefined
  #firstToEnd: Podium | undefined
  #lastToStart: Podium | undefined
  #lastToEnd: LastToEnd | undefined

  /**
   * @param places Where they stand on the timeline, ascending.
   * @param marks What the spans of a podium must differ in, for each place, so that the second is there where the first is
   * not wanted; any two do, when absent.
   */
  constructor(timeline: Timeline, places: Int32Array, marks?: Int32Array) {
    this.#timeline = timeline
    this.#places = places
    this.#marks = marks
  }

  /** Those that ended first. */
  get firstToEnd(): Podium {
    return (this.#firstToEnd ??= this.#findFirstToEnd())
  }

  /** Those that started last. */
  get lastToStart(): Podium {
    return (this.#lastToStart ??= this.#findLastToStart())
  }

  /** Of the spans that started before a moment, those that ended last. */
  lastToEndOf(moment: Moment): Podium {
    const at = this.#countBefore(moment) - 1
    if (at < 0) return []
    const { first, second } = (this.#lastToEnd ??= this.#findLastToEnd())
    return this.#spansAt(first[at] as number, second[at] as number)
  }

  /** The next spans that started at a moment or later, two of them for where the first is not wanted. */
  nextToStart(moment: Moment): readonly Span[] {
    const next = this.#countBefore(moment)
    return [...this.#places.subarray(next, next + 2)].map((place) => this.#timeline.spans[place] as Span)
  }

  #findFirstToEnd(): Podium {
    const { ends } = this.#timeline
    const places = this.#places
    let [one, two] = [0, -1]
    let [endOfOne, endOfTwo]: Moment[] = [ends[places[0] as number] as Moment, Infinity]
    for (let i = 1; i < places.length; i++) {
      const end = ends[places[i] as number] as Moment
      if (end < (endOfOne as Moment)) {
        if (!this.#areAlike(i, one)) [two, endOfTwo] = [one, endOfOne]
        ;[one, endOfOne] = [i, end]
      } else if ((two === -1 || end < (endOfTwo as Moment)) && !this.#areAlike(i, one)) [two, endOfTwo] = [i, end]
    }
    return this.#spansAt(one, two)
  }

  #findLastToStart(): Podium {
    const one = this.#places.length - 1
    let two = one - 1
    while (two >= 0 && this.#areAlike(two, one)) two--
    return this.#spansAt(one, two)
  }

  #findLastToEnd(): LastToEnd {
    const { ends } = this.#timeline
    const places = this.#places
    const [first, second] = [new Int32Array(places.length), new Int32Array(places.length)]
    let [one, two] = [0, -1]
    let [endOfOne, endOfTwo]: Moment[] = [-Infinity, -Infinity]
    for (let i = 0; i < places.length; i++) {
      const end = ends[places[i] as number] as Moment
      if (i === 0 || end > (endOfOne as Moment)) {
        if (i > 0 && !this.#areAlike(i, one)) [two, endOfTwo] = [one, endOfOne]
        ;[one, endOfOne] = [i, end]
      } else if ((two === -1 || end > (endOfTwo as Moment)) && !this.#areAlike(i, one)) [two, endOfTwo] = [i, end]
      first[i] = one
      second[i] = two
    }
    return { first, second }
  }

  #areAlike(a: number, b: number): boolean {
    const marks = this.#marks
    return marks !== undefined && marks[this.#places[a] as number] === marks[this.#places[b] as number]
  }

  #spansAt(one: number, two: number): Podium {
    const { spans } = this.#timeline
    const [first, second] = [this.#places[one], this.#places[two]]
    if (first === undefined) return []
    return second === undefined ? [spans[first] as Span] : [spans[first] as Span, spans[second] as Span]
  }

  /** Searches by rounded numbers, which are much faster to compare than nanoseconds, and is exact among those that are equal. */
  #countBefore(moment: Moment): number {
    const { starts, spans, clock } = this.#timeline
    const places = this.#places
    const wanted = Number(moment)
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[places[middle] as number] as number) < wanted) low = middle + 1
      else high = middle
    }
    while (low < places.length && clock.start(spans[places[low] as number] as Span) < moment) low++
    return low
  }
}
