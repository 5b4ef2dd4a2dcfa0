import type { Span } from '../../src/trace/span.ts'

/** A line for failures about what is set on a span while it runs; empty for a span that has ended. */
export function stillOpen(span: Span): string {
  return span.open ? '\nHint: the span is still open, and what is set on it later is not seen here.' : ''
}
