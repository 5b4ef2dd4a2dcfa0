import type { Span } from '../../trace/span.ts'
import type { Clock, Moment } from './clock.ts'

/** At most two spans that come before all others, the first before the second, and of different marks. */
export type Podium = readonly Span[]

/** Spans on one clock, ready to be asked which of them come first. */
export class Lane {
  readonly #spans: readonly Span[]
  readonly #clock: Clock
  readonly #mark: (span: Span) => unknown
  #firstToEnd: Podium | undefined
  #lastToStart: Podium | undefined
  #lastToEnd: LastToEnd | undefined

  /**
   * @param spans In the order in which they started, by the clock.
   * @param mark What the spans of a podium must differ in, so that the second is there where the first is not wanted.
   */
  constructor(spans: readonly Span[], clock: Clock, mark: (span: Span) => unknown) {
    this.#spans = spans
    this.#clock = clock
    this.#mark = mark
  }

  /** Those that ended first. */
  get firstToEnd(): Podium {
    return (this.#firstToEnd ??= firstToEnd(this.#spans, this.#clock, this.#mark))
  }

  /** Those that started last. */
  get lastToStart(): Podium {
    return (this.#lastToStart ??= lastOf(this.#spans, this.#mark))
  }

  /** Of the spans that started before a moment, those that ended last. */
  lastToEndOf(moment: Moment): Podium {
    const last = this.#last()
    const at = countBefore(this.#spans, last.rounded, this.#clock, moment) - 1
    const [first, second] = [this.#spans[last.first[at] ?? -1], this.#spans[last.second[at] ?? -1]]
    return first ? (second ? [first, second] : [first]) : []
  }

  /** The next spans that started at a moment or later, two of them for where the first is not wanted. */
  nextToStart(moment: Moment): readonly Span[] {
    const next = countBefore(this.#spans, this.#last().rounded, this.#clock, moment)
    return this.#spans.slice(next, next + 2)
  }

  #last(): LastToEnd {
    return (this.#lastToEnd ??= lastToEnd(this.#spans, this.#clock, this.#mark))
  }
}

/** For each span, which ended last of all up to it, as their places; -1 for none. */
interface LastToEnd {
  readonly rounded: Float64Array
  readonly first: Int32Array
  readonly second: Int32Array
}

function lastToEnd(spans: readonly Span[], { start, end }: Clock, mark: (span: Span) => unknown): LastToEnd {
  const ends = spans.map(end)
  const isLater = (a: number, b: number): boolean => (ends[a] as Moment) > (ends[b] as Moment)
  const isAlike = (a: number, b: number): boolean => mark(spans[a] as Span) === mark(spans[b] as Span)
  const [first, second] = [new Int32Array(spans.length), new Int32Array(spans.length)]
  let [one, two] = [0, -1]
  for (let i = 0; i < spans.length; i++) {
    if (isLater(i, one)) {
      if (!isAlike(i, one)) two = one
      one = i
    } else if (i > 0 && (two === -1 || isLater(i, two)) && !isAlike(i, one)) two = i
    first[i] = one
    second[i] = two
  }
  return { rounded: Float64Array.from(spans, (span) => Number(start(span))), first, second }
}

function firstToEnd(spans: readonly Span[], { end }: Clock, mark: (span: Span) => unknown): Podium {
  let [one, two]: (Span | undefined)[] = []
  for (const span of spans) {
    if (!one) one = span
    else if (end(span) < end(one)) {
      if (mark(span) !== mark(one)) two = one
      one = span
    } else if ((!two || end(span) < end(two)) && mark(span) !== mark(one)) two = span
  }
  return [one, two].filter((span) => span !== undefined)
}

function lastOf(spans: readonly Span[], mark: (span: Span) => unknown): Podium {
  const one = spans.at(-1)
  if (!one) return []
  const two = spans.findLast((span) => mark(span) !== mark(one))
  return two ? [one, two] : [one]
}

/** Searches by rounded numbers, which are much faster to compare than nanoseconds, and is exact among those that are equal. */
function countBefore(spans: readonly Span[], rounded: Float64Array, { start }: Clock, moment: Moment): number {
  const wanted = Number(moment)
  let [low, high] = [0, rounded.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rounded[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  while (low < spans.length && start(spans[low] as Span) < moment) low++
  return low
}
