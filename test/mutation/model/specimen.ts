import type { LogRecordData } from '../../../src/trace/log-record.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'

/** What a piece of work left behind: the spans of its traces, and what it logged. */
export interface Specimen {
  readonly name: string
  readonly spans: readonly SpanData[]
  readonly logs: readonly LogRecordData[]
}

/** A span's place among all spans. */
export function keyOf({ traceId, spanId }: { readonly traceId: string; readonly spanId: string }): string {
  return `${traceId}:${spanId}`
}

/** The span's parent, where it was recorded. A span that names itself has none. */
export function parentOf({ spans }: Specimen, { traceId, spanId, parentSpanId }: SpanData): SpanData | undefined {
  if (parentSpanId === spanId) return undefined
  return spans.find((span) => span.spanId === parentSpanId && span.traceId === traceId)
}

/** The children of a span in start order; those without a recorded parent for undefined. */
export function childrenOf(specimen: Specimen, parent: SpanData | undefined): SpanData[] {
  const children = specimen.spans.filter((span) => parentOf(specimen, span) === parent)
  return children.toSorted((a, b) => Number(a.startTimeUnixNano - b.startTimeUnixNano))
}

/** A span and all below it. */
export function subtreeOf(specimen: Specimen, top: SpanData): Set<SpanData> {
  const below = new Set([top])
  for (const span of below) for (const child of childrenOf(specimen, span)) below.add(child)
  return below
}

/** The same with one span changed; a field of undefined is left out. */
export function changeSpan(
  specimen: Specimen,
  span: SpanData,
  change: { readonly [K in keyof SpanData]?: SpanData[K] | undefined },
): Specimen {
  return changeSpans(specimen, (one) => (one === span ? change : undefined))
}

/** The same with all spans changed for which there is a change. */
export function changeSpans(
  specimen: Specimen,
  changeOf: (span: SpanData) => { readonly [K in keyof SpanData]?: SpanData[K] | undefined } | undefined,
): Specimen {
  return { ...specimen, spans: specimen.spans.map((span) => merge(span, changeOf(span))) }
}

function merge(span: SpanData, change: object | undefined): SpanData {
  if (!change) return span
  const merged = Object.entries({ ...span, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as unknown as SpanData
}
