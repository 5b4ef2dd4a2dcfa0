import type { Span } from './span.ts'
import type { Trace } from './trace.ts'

/** What was looked for and not found. */
export interface Wanted {
  /** What the name must be; undefined where that was left open. */
  readonly name: ((name: string) => boolean) | undefined
  readonly fits: (span: Span) => boolean
  /** The traces that were looked through. */
  readonly traces: readonly Trace[]
}

/** A fact, and what helps, each a sentence. */
export interface Reason {
  readonly fact: string
  readonly wayOut: string
}

/** What is known beyond the traces that a test was given; asked only to explain what they lack. */
export interface Surroundings {
  /** Where a span that fits was recorded beyond the traces: the place that says most. */
  elsewhere(wanted: Wanted): Reason | undefined
  /** Why spans of a name may have been started and not recorded. */
  dropped(name: string): Reason | undefined
  /** Sets out why there is not a single span, behind the fact that there is none. */
  nothing(fact: string): string
}
