import type { Span } from '../trace/span.ts'

/** One field in which a span differs from a pattern, in the words that a failure shows. */
export interface Difference {
  /** The field, such as `kind`, `status.message` or an attribute's key. */
  readonly field: string
  readonly expected: string
  readonly received: string
  /** Whether what the span has is no nearer than nothing: no such attribute, or another of a few words. */
  readonly far?: boolean
  /** What may have gone wrong, in a sentence. */
  readonly hint?: () => string | undefined
}

/** One field of a compiled pattern. `test` is the fast path; `differences` is asked only of spans that fail it. */
export interface FieldCheck {
  /** How many differences there can be. */
  readonly size: number
  test(span: Span): boolean
  differences(span: Span): readonly Difference[]
}

/** Several checks as one. */
export function allOf(checks: readonly FieldCheck[]): FieldCheck {
  return {
    size: checks.reduce((sum, { size }) => sum + size, 0),
    test: (span) => checks.every((check) => check.test(span)),
    differences: (span) => checks.filter((check) => !check.test(span)).flatMap((check) => check.differences(span)),
  }
}
