import type { InstrumentationScope, Resource, SpanData } from '../../trace/span-data.ts'
import { writeAttributes } from './write-value.ts'

/**
 * Writes spans as one document of OTLP JSON, without a line feed: grouped by resource and by scope, in the order in which
 * they first come; ids in hex, 64-bit integers as decimal strings, and what has its default left out. `readOtlpJson` gives
 * the same spans back, but for what OTLP has no place for: the sequence numbers and the start stack of this process, and
 * trace flags of 0, which are read as 1.
 *
 * @example
 * await writeFile('trace.json', writeOtlpJson(trace.spans))
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function writeOtlpJson(spans: Iterable<SpanData>): string {
  const texts = { resource: new Map<Resource, string>(), scope: new Map<InstrumentationScope, string>() }
  const resources = new Map<string, Map<string, object[]>>()
  for (const span of spans) {
    const scopes = inMap(
      resources,
      inMap(texts.resource, span.resource, resourceText),
      () => new Map<string, object[]>(),
    )
    inMap(scopes, inMap(texts.scope, span.scope, scopeText), () => []).push(writeSpan(span))
  }
  const resourceSpans = [...resources].map(([resource, scopes]) => ({
    ...parse(resource),
    scopeSpans: [...scopes].map(([scope, spans]) => {
      const { schemaUrl, ...rest } = parse(scope)
      return { ...rest, spans, ...(schemaUrl === undefined ? {} : { schemaUrl }) }
    }),
  }))
  return JSON.stringify({ resourceSpans })
}

const kinds = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 }
const codes = { unset: 0, ok: 1, error: 2 }

function resourceText({ attributes }: Resource): string {
  return JSON.stringify({ resource: { attributes: writeAttributes(attributes) } })
}

function scopeText({ name, version, attributes, schemaUrl }: InstrumentationScope): string {
  return JSON.stringify({
    scope: { name, version, attributes: attributes && writeAttributes(attributes) },
    schemaUrl,
  })
}

/** What is undefined here is left out when it becomes text. */
function writeSpan(span: SpanData): object {
  const { name, traceId, spanId, traceState, parentSpanId, status, endTimeUnixNano, attributes, dropped } = span
  return {
    traceId,
    spanId,
    traceState,
    parentSpanId,
    flags: span.traceFlags | remoteFlags(span.parentIsRemote),
    name,
    kind: kinds[span.kind],
    startTimeUnixNano: String(span.startTimeUnixNano),
    endTimeUnixNano: endTimeUnixNano === undefined ? undefined : String(endTimeUnixNano),
    attributes: writeAttributes(attributes),
    droppedAttributesCount: dropped?.attributes || undefined,
    events: span.events.map(({ name, timeUnixNano, attributes }) => ({
      timeUnixNano: String(timeUnixNano),
      name,
      attributes: writeAttributes(attributes),
    })),
    droppedEventsCount: dropped?.events || undefined,
    links: span.links.map(({ traceId, spanId, traceState, attributes }) => ({
      traceId,
      spanId,
      traceState,
      attributes: writeAttributes(attributes),
    })),
    droppedLinksCount: dropped?.links || undefined,
    status: { code: codes[status.code], message: status.message },
  }
}

/** Bit 8 says that it is known whether the parent is remote, bit 9 that it is. */
function remoteFlags(parentIsRemote: boolean | undefined): number {
  if (parentIsRemote === undefined) return 0
  return parentIsRemote ? 0x300 : 0x100
}

function inMap<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make(key)))
  return value
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>
}
