import type { Span } from '../../src/trace/span.ts'

/** The recorded spans above a span, the nearest first. */
export function ancestorsOf(span: Span): Span[] {
  const ancestors: Span[] = []
  for (let above = span.parent; above; above = above.parent) ancestors.push(above)
  return ancestors
}

/**
 * Whether two are the same span. They may be of two models of one trace, taken at different times. The two sides of a
 * call may share an id, but not a kind.
 */
export function sameSpan(a: Span, b: Span): boolean {
  if (a.trace === b.trace) return a === b
  return a.traceId === b.traceId && a.spanId === b.spanId && a.kind === b.kind
}

/** How many levels a span lies below another; 0 for the span itself, undefined where it does not. */
export function levelsBelow(span: Span, above: Span): number | undefined {
  const level = [span, ...ancestorsOf(span)].findIndex((one) => sameSpan(one, above))
  return level === -1 ? undefined : level
}
