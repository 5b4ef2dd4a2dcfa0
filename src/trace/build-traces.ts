import { drawTrace } from './notation/draw-trace.ts'
import { byText, startOrder } from './order.ts'
import type { SpanData } from './span-data.ts'
import type { Span } from './span.ts'
import { TraceGroup } from './trace-group.ts'
import { Trace } from './trace.ts'

/**
 * Groups spans by trace id and builds each trace's tree, in linear time but for the sort by start.
 * Missing parents, several roots, cycles and span ids that occur twice are kept and told by each span's `parentage`;
 * no span is ever dropped. Traces, like the spans in them, stand in start order, whatever the order of the input. The data
 * is taken over, not copied: a span shows its attributes as they were given.
 *
 * @example
 * const traces = buildTraces(spans)
 * traces[0].roots[0].children
 */
export function buildTraces(spans: Iterable<SpanData>): Trace[] {
  return buildTogether(new TraceGroup(), spans)
}

/** Builds traces as the members of a group. */
export function buildTogether(group: TraceGroup, spans: Iterable<SpanData>): Trace[] {
  const byTraceId = new Map<string, SpanData[]>()
  for (const span of spans) {
    const known = byTraceId.get(span.traceId)
    if (known) known.push(span)
    else byTraceId.set(span.traceId, [span])
  }
  return inStartOrder([...byTraceId].map(([traceId, data]) => new Trace(traceId, data, group)))
}

function inStartOrder(traces: Trace[]): Trace[] {
  if (traces.length < 2) return traces
  const first = (trace: Trace): Span => trace.spans[0] as Span
  const compare = startOrder(traces.map(first))
  const draw = (trace: Trace): string => drawTrace(trace, { attributes: 'all', events: 'all' })
  return traces.sort((a, b) => compare(first(a), first(b)) || byText(draw(a), draw(b)))
}
