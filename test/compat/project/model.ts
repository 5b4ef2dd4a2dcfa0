import { drawTrace, type Span, type Trace } from 'spanwright'

/** Traces as lines: the drawing, then one span a line as canonical JSON, with ids by order of appearance. */
export function modelOf(traces: readonly Trace[]): string {
  const spans = traces.flatMap((trace) => trace.spans)
  const spanIds = numbered(
    'span',
    spans.map(({ spanId }) => spanId),
  )
  const traceIds = numbered(
    'trace',
    traces.map(({ traceId }) => traceId),
  )
  // oxlint-disable-next-line no-map-spread -- the spans are frozen
  const lines = spans.map((span) => ({
    ...span,
    traceId: traceIds(span.traceId),
    spanId: spanIds(span.spanId),
    parentSpanId: span.parentSpanId && spanIds(span.parentSpanId),
    parentage: span.parentage,
    links: span.links.map((link) => ({ ...link, traceId: traceIds(link.traceId), spanId: spanIds(link.spanId) })),
    events: span.events.map((event) => ({ ...event, attributes: withoutStack(event.attributes) })),
    attributes: countIfMany(span.attributes),
    resource: withoutSdk(span.resource.attributes),
    startStack: span.startStack && (/[^/]*scenario\.ts/.exec(span.startStack)?.[0] ?? span.startStack),
    startSequence: undefined,
    endSequence: undefined,
  }))
  return [drawTrace(traces, { events: 'all' }), ...lines.map((line) => JSON.stringify(line, canonical))]
    .join('\n')
    .concat('\n')
}

function numbered(noun: string, ids: readonly string[]): (id: string) => string {
  const numbers = new Map(ids.map((id, i) => [id, `${noun} ${i + 1}`]))
  return (id) => numbers.get(id) ?? id
}

function withoutStack(attributes: Span['attributes']): object {
  return 'exception.stacktrace' in attributes ? { ...attributes, 'exception.stacktrace': 'a stack' } : attributes
}

function countIfMany(attributes: Span['attributes']): object | number {
  const count = Object.keys(attributes).length
  return count > 50 ? count : attributes
}

/** What an SDK says of itself differs between them, and whether its provider says it without being asked. */
function withoutSdk(attributes: Span['attributes']): object {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !key.startsWith('telemetry.sdk.')))
}

function canonical(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
