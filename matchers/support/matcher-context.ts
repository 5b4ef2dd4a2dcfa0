/** What an expectation library gives a matcher as `this`: the part of it that Spanwright uses, in Vitest, Jest and Bun alike. */
export interface MatcherContext {
  readonly isNot?: boolean
}

/** What a matcher hands back. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  /** What the runner's diff and editors show, where that helps. */
  readonly actual?: unknown
  readonly expected?: unknown
}
