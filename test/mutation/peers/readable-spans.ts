import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import type { SpanData } from '../../../src/trace/span-data.ts'
import type { Specimen } from '../model/specimen.ts'

const kinds = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT }
const others = { producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER }
const codes = { unset: SpanStatusCode.UNSET, ok: SpanStatusCode.OK, error: SpanStatusCode.ERROR }

/**
 * What an in-memory exporter behind a simple processor holds after such a run: the spans that have ended and were sampled,
 * in the order in which they ended.
 */
export function finishedSpans({ spans }: Specimen): ReadableSpan[] {
  return spans
    .filter((span) => span.endTimeUnixNano !== undefined && (span.traceFlags & 1) === 1)
    .toSorted((a, b) => Number((a.endTimeUnixNano ?? 0n) - (b.endTimeUnixNano ?? 0n)))
    .map((span) => toReadableSpan(span))
}

function toReadableSpan(span: SpanData): ReadableSpan {
  const { name, traceId, spanId, parentSpanId, traceFlags } = span
  const end = span.endTimeUnixNano ?? 0n
  return {
    name,
    kind: { ...kinds, ...others }[span.kind],
    spanContext: () => ({ traceId, spanId, traceFlags }),
    ...(parentSpanId === undefined ? {} : { parentSpanContext: { traceId, spanId: parentSpanId, traceFlags } }),
    startTime: hrTime(span.startTimeUnixNano),
    endTime: hrTime(end),
    duration: hrTime(end - span.startTimeUnixNano),
    ended: true,
    status: { ...span.status, code: codes[span.status.code] },
    attributes: span.attributes as ReadableSpan['attributes'],
    events: span.events.map((event) => ({
      name: event.name,
      time: hrTime(event.timeUnixNano),
      attributes: event.attributes as ReadableSpan['attributes'],
    })),
    links: span.links.map((link) => ({
      context: { traceId: link.traceId, spanId: link.spanId, traceFlags: 1 },
      attributes: link.attributes as ReadableSpan['attributes'],
    })),
    resource: { attributes: span.resource.attributes } as ReadableSpan['resource'],
    instrumentationScope: span.scope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}

function hrTime(nano: bigint): [number, number] {
  return [Number(nano / 1_000_000_000n), Number(nano % 1_000_000_000n)]
}
