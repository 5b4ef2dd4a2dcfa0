import type { Span } from '../trace/span.ts'

/** One field in which a span differs from a pattern, in the words that a failure shows. */
export interface Difference {
  /** The field, such as `kind`, `status.message` or an attribute's key. */
  readonly field: string
  readonly expected: string
  readonly received: string
}

/** One field of a compiled pattern. `test` is the fast path; `differences` is asked only of spans that fail it. */
export interface FieldCheck {
  test(span: Span): boolean
  differences(span: Span): readonly Difference[]
}
