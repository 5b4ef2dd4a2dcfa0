import type { Span } from '../trace/span.ts'

/** One field in which a span differs from a pattern, in the words that a failure shows. */
export interface Difference {
  /** The field, such as `kind`, `status.message` or an attribute's key. */
  readonly field: string
  readonly expected: string
  readonly received: string
  /** Whether what the span has is no nearer than nothing: no such attribute, or another of a few words. */
  readonly far?: boolean
  /** Whether it is the span's place in the tree that differs, and not what the span is. */
  readonly isPlace?: boolean
  /** What may have gone wrong, in a sentence. */
  readonly hint?: () => string | undefined
}

/** One field of a compiled pattern. `test` is the fast path; `differences` is asked only of subjects that fail it. */
export interface FieldCheck<T = Span> {
  /** How many differences there can be. */
  readonly size: number
  test(subject: T): boolean
  differences(subject: T): readonly Difference[]
}

/** Several checks as one. */
export function allOf<T = Span>(checks: readonly FieldCheck<T>[]): FieldCheck<T> {
  return {
    size: checks.reduce((sum, { size }) => sum + size, 0),
    test: (subject) => {
      for (const check of checks) if (!check.test(subject)) return false
      return true
    },
    differences: (subject) =>
      checks.filter((check) => !check.test(subject)).flatMap((check) => check.differences(subject)),
  }
}
