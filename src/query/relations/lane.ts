import type { Span } from '../../trace/span.ts'
import type { Clock } from './clock.ts'

/** At most two spans that come before all others, the first of them before the second, each of another zone or itself. */
export type Podium = readonly Span[]

type Before = (a: Span, b: Span) => boolean

/** Spans on one clock, ready to be asked which of them come first. */
export class Lane {
  /** Those that ended first. */
  readonly firstToEnd: Podium
  /** Those that started last. */
  readonly lastToStart: Podium
  readonly #byStart: readonly Span[]
  readonly #clock: Clock
  readonly #mark: (span: Span) => unknown
  #lastToEnd: readonly Podium[] | undefined

  /** @param mark What two spans of a podium must differ in, so that the second stands where the first is not wanted. */
  constructor(spans: readonly Span[], clock: Clock, mark: (span: Span) => unknown) {
    this.#clock = clock
    this.#mark = mark
    this.#byStart = spans.toSorted((a, b) => compare(clock.start(a), clock.start(b)))
    this.firstToEnd = podiums(spans, (a, b) => clock.end(a) < clock.end(b), mark).at(-1) ?? []
    this.lastToStart = podiums(spans, (a, b) => clock.start(a) > clock.start(b), mark).at(-1) ?? []
  }

  /** Of the spans that started before a moment, those that ended last. */
  lastToEndOf(moment: bigint): Podium {
    this.#lastToEnd ??= podiums(this.#byStart, (a, b) => this.#clock.end(a) > this.#clock.end(b), this.#mark)
    return this.#lastToEnd[this.#countBefore(moment) - 1] ?? []
  }

  /** The next spans that started at a moment or later, two of them for where the first is not wanted. */
  nextToStart(moment: bigint): readonly Span[] {
    const next = this.#countBefore(moment)
    return this.#byStart.slice(next, next + 2)
  }

  #countBefore(moment: bigint): number {
    let [low, high] = [0, this.#byStart.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#clock.start(this.#byStart[middle] as Span) < moment) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The podium after each of the spans. */
function podiums(spans: readonly Span[], before: Before, mark: (span: Span) => unknown): Podium[] {
  let podium: Podium = []
  return spans.map((span) => (podium = place(podium, span, before, mark)))
}

function place(podium: Podium, span: Span, before: Before, mark: (span: Span) => unknown): Podium {
  const [first, second] = podium
  if (!first) return [span]
  const same = mark(first) === mark(span)
  if (before(span, first)) return same ? [span, ...podium.slice(1)] : [span, first]
  return same || (second && !before(span, second)) ? podium : [first, span]
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1
}
