import type { Difference } from '../../src/query/field-check.ts'
import type { Span } from '../../src/trace/span.ts'

/** The lines below a failure about what is set on a span while it runs: what may have gone wrong with each difference. */
export function hintLines(span: Span, differences: readonly Difference[]): string {
  const hints = differences.map(({ hint }) => hint?.()).filter((hint) => hint !== undefined)
  if (span.open && differences.length > 0)
    hints.push('the span is still open; what is set on it later is not seen here.')
  return hints.map((hint) => `\nHint: ${hint}`).join('')
}
