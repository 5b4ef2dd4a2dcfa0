import type { SpanData } from './span-data.ts'
import { Trace } from './trace.ts'

/**
 * Groups spans by trace id and builds each trace's tree, in linear time but for the sort by start.
 * Missing parents, several roots, cycles and span ids that occur twice are kept and told by each span's `parentage`;
 * no span is ever dropped. Traces stand in the order in which their first spans were given.
 *
 * @example
 * const traces = buildTraces(spans)
 * traces[0].roots[0].children
 */
export function buildTraces(spans: Iterable<SpanData>): Trace[] {
  const byTraceId = new Map<string, SpanData[]>()
  for (const span of spans) {
    const group = byTraceId.get(span.traceId)
    if (group) group.push(span)
    else byTraceId.set(span.traceId, [span])
  }
  return [...byTraceId].map(([traceId, group]) => new Trace(traceId, group))
}
