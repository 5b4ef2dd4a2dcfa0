import type { SpanData } from './span-data.ts'

/**
 * The spans in start order. Where this process saw every one of them start, that order is exact, whatever the clock says;
 * otherwise times decide. Ties are broken by content, never by ids, so that two runs of the same code agree.
 */
export function inStartOrder<S extends SpanData>(spans: readonly S[]): S[] {
  const seen = spans.every((span) => span.startSequence !== undefined)
  return spans.toSorted(seen ? bySequence : byTime)
}

function bySequence(a: SpanData, b: SpanData): number {
  return (a.startSequence ?? 0) - (b.startSequence ?? 0)
}

function byTime(a: SpanData, b: SpanData): number {
  if (a.startTimeUnixNano !== b.startTimeUnixNano) return a.startTimeUnixNano < b.startTimeUnixNano ? -1 : 1
  return byPlaceInProcess(a, b) || byContent(a, b)
}

/** Spans without a sequence stand after those with one, so that the order stays transitive. */
function byPlaceInProcess(a: SpanData, b: SpanData): number {
  const [left, right] = [a.startSequence ?? Infinity, b.startSequence ?? Infinity]
  return left === right ? 0 : left - right
}

function byContent(a: SpanData, b: SpanData): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  const [left, right] = [contentOf(a), contentOf(b)]
  return left === right ? 0 : left < right ? -1 : 1
}

function contentOf(span: SpanData): string {
  const content = [span.kind, span.status.code, span.resource.attributes, span.scope.name, span.attributes]
  return JSON.stringify(content, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}
