import type { Span } from '../../trace/span.ts'
import type { Clock, Moment } from './clock.ts'

/** At most two spans that come before all others, the first before the second, and of different marks. */
export type Podium = readonly Span[]

type Before = (a: Span, b: Span) => boolean

/** Spans on one clock, ready to be asked which of them come first. */
export class Lane {
  readonly #spans: readonly Span[]
  readonly #clock: Clock
  readonly #mark: (span: Span) => unknown
  #firstToEnd: Podium | undefined
  #lastToStart: Podium | undefined
  #byStart: ByStart | undefined

  /** @param mark What the spans of a podium must differ in, so that the second is there where the first is not wanted. */
  constructor(spans: readonly Span[], clock: Clock, mark: (span: Span) => unknown) {
    this.#spans = spans
    this.#clock = clock
    this.#mark = mark
  }

  /** Those that ended first. */
  get firstToEnd(): Podium {
    const { end } = this.#clock
    return (this.#firstToEnd ??= best(this.#spans, (a, b) => end(a) < end(b), this.#mark))
  }

  /** Those that started last. */
  get lastToStart(): Podium {
    const { start } = this.#clock
    return (this.#lastToStart ??= best(this.#spans, (a, b) => start(a) > start(b), this.#mark))
  }

  /** Of the spans that started before a moment, those that ended last. */
  lastToEndOf(moment: Moment): Podium {
    const sorted = this.#sorted()
    return sorted.lastToEnd[countBefore(sorted, this.#clock, moment) - 1] ?? []
  }

  /** The next spans that started at a moment or later, two of them for where the first is not wanted. */
  nextToStart(moment: Moment): readonly Span[] {
    const sorted = this.#sorted()
    const next = countBefore(sorted, this.#clock, moment)
    return sorted.spans.slice(next, next + 2)
  }

  #sorted(): ByStart {
    return (this.#byStart ??= sortByStart(this.#spans, this.#clock, this.#mark))
  }
}

interface ByStart {
  readonly spans: readonly Span[]
  readonly rounded: Float64Array
  /** Behind each span, those that ended last of all up to it. */
  readonly lastToEnd: readonly Podium[]
}

function sortByStart(spans: readonly Span[], { start, end }: Clock, mark: (span: Span) => unknown): ByStart {
  const sorted = spans.toSorted((a, b) => compare(start(a), start(b)))
  let podium: Podium = []
  const lastToEnd = sorted.map((span) => (podium = place(podium, span, (a, b) => end(a) > end(b), mark)))
  return { spans: sorted, rounded: Float64Array.from(sorted, (span) => Number(start(span))), lastToEnd }
}

function best(spans: readonly Span[], before: Before, mark: (span: Span) => unknown): Podium {
  let podium: Podium = []
  for (const span of spans) podium = place(podium, span, before, mark)
  return podium
}

function place(podium: Podium, span: Span, before: Before, mark: (span: Span) => unknown): Podium {
  const [first, second] = podium
  if (!first) return [span]
  if (before(span, first)) return mark(first) === mark(span) ? [span, ...podium.slice(1)] : [span, first]
  if ((second && !before(span, second)) || mark(first) === mark(span)) return podium
  return [first, span]
}

/** Searches by rounded numbers, which are much faster to compare than nanoseconds, and is exact among those that are equal. */
function countBefore({ spans, rounded }: ByStart, { start }: Clock, moment: Moment): number {
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

function compare(a: Moment, b: Moment): number {
  return a === b ? 0 : a < b ? -1 : 1
}
