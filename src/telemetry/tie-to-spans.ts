import type { Span } from '../trace/span.ts'

/** What something has that is tied to a span by its ids. */
interface Ids {
  readonly traceId?: string
  readonly spanId?: string
}

/** Ties log records and measurements to spans by their ids. */
export function tieToSpans<T extends Ids>(
  items: readonly T[],
  spans: readonly Span[],
): (T & { readonly span: Span | undefined })[] {
  const byId = new Map(spans.map((span) => [`${span.traceId}:${span.spanId}`, span]))
  return items.map((item) => ({ ...item, span: byId.get(`${item.traceId}:${item.spanId}`) }))
}
