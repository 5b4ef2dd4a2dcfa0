import type { Span } from '../../src/trace/span.ts'
import { ancestorsOf } from './kinship.ts'

/**
 * What is known of the order in which some spans started, where their times do not tell it: an ancestor before those below
 * it, and those that this process saw in the order in which it saw them. Both together: a span started before another when
 * it did, or one below it did, before the other did, or one above it.
 */
export class KnownOrder {
  /** The first start that was seen of a span and those below it. */
  readonly #firstSeen = new Map<Span, number>()

  constructor(spans: readonly Span[]) {
    if (spans.length < 2) return
    for (const span of spans) {
      const { startSequence } = span
      if (startSequence === undefined) continue
      for (const one of [span, ...ancestorsOf(span)]) {
        this.#firstSeen.set(one, Math.min(this.#firstSeenOf(one), startSequence))
      }
    }
  }

  /** Those before which none of them is known to have started. */
  earliestOf(spans: readonly Span[]): readonly Span[] {
    const all = new Set(spans)
    const first = spans.reduce((least, span) => Math.min(least, this.#firstSeenOf(span)), Infinity)
    return spans.filter((span) => first >= lastSeenOf(span) && !ancestorsOf(span).some((above) => all.has(above)))
  }

  /** Those that are not known to have started before a span, and are not the span. */
  withoutThoseBefore(span: Span, spans: readonly Span[]): readonly Span[] {
    const above = new Set([span, ...ancestorsOf(span)])
    const last = lastSeenOf(span)
    return spans.filter((other) => !above.has(other) && this.#firstSeenOf(other) >= last)
  }

  #firstSeenOf(span: Span): number {
    return this.#firstSeen.get(span) ?? Infinity
  }
}

/** The last start that was seen of a span and those above it. */
function lastSeenOf(span: Span): number {
  return [span, ...ancestorsOf(span)].reduce(
    (last, { startSequence = -Infinity }) => Math.max(last, startSequence),
    -Infinity,
  )
}
