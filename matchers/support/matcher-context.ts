/** What an expectation library gives a matcher as `this`: the part of it that Spanwright uses, in Vitest, Jest and Bun alike. */
export interface MatcherContext {
  readonly isNot?: boolean
  /** The running test, with the names of its suites. */
  readonly currentTestName?: string
  /** The file of the running test. */
  readonly testPath?: string
  /** What Vitest and Jest give matchers to print with; the colours do nothing where the runner uses none. */
  readonly utils?: { readonly DIM_COLOR?: (text: string) => string }
}

/** What a matcher hands back. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  /** What the runner's diff and editors show, where that helps. */
  readonly actual?: unknown
  readonly expected?: unknown
}
