import type { Attributes as ApiAttributes, HrTime, Link } from '@opentelemetry/api'
import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type { InstrumentationScope, Resource, SpanData, SpanKind, SpanLink, SpanStatus } from '../trace/span-data.ts'
import type { Recording } from './recording.ts'
import type { SdkResource, SdkScope, SdkSpan } from './sdk-span.ts'

/** In the order of the API's `SpanKind`. */
const kinds: readonly SpanKind[] = ['internal', 'server', 'client', 'producer', 'consumer']
/** In the order of the API's `SpanStatusCode`. */
const codes = ['unset', 'ok', 'error'] as const

/** Copies what an SDK's span says now into the model. */
export function toSpanData({ span, startSequence, endSequence, parentIsRemote, isRoot, stack }: Recording): SpanData {
  const { traceId, spanId, traceFlags, traceState } = span.spanContext()
  const parent = span.parentSpanContext
  const parentSpanId = isRoot ? undefined : (parent?.spanId ?? span.parentSpanId)
  const remote = parent?.isRemote ?? parentIsRemote
  return {
    name: span.name,
    traceId,
    spanId,
    ...(parentSpanId ? { parentSpanId, parentIsRemote: remote ?? false } : {}),
    ...(traceState ? { traceState: traceState.serialize() } : {}),
    traceFlags,
    kind: kinds[span.kind] ?? 'internal',
    status: toStatus(span),
    startTimeUnixNano: toUnixNano(span.startTime),
    ...(endSequence === undefined ? {} : { endTimeUnixNano: toUnixNano(span.endTime) }),
    attributes: toAttributes(span.attributes),
    events: span.events.map(({ name, time, attributes }) => ({
      name,
      timeUnixNano: toUnixNano(time),
      attributes: toAttributes(attributes),
    })),
    links: span.links.map(toLink),
    resource: toResource(span.resource),
    scope: toScope(span.instrumentationScope ?? span.instrumentationLibrary ?? { name: '' }),
    ...droppedCounts(span),
    startSequence,
    ...(endSequence === undefined ? {} : { endSequence }),
    ...(stack?.stack === undefined ? {} : { startStack: stack.stack }),
  }
}

/** Nanoseconds since the Unix epoch, exactly. */
export function toUnixNano([seconds, nanoseconds]: HrTime): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds)
}

/** A copy of attributes, without the keys that have no value. */
export function toAttributes(attributes: ApiAttributes | undefined): Attributes {
  const copy: Record<string, AttributeValue> = {}
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) copy[key] = Array.isArray(value) ? value.map((item) => item ?? null) : value
  }
  return copy
}

/** The model of an instrumentation scope. */
export function toScope({ name, version, schemaUrl }: SdkScope): InstrumentationScope {
  return { name, ...(version ? { version } : {}), ...(schemaUrl ? { schemaUrl } : {}) }
}

const resources = new WeakMap<SdkResource, Resource>()

/** The model of a resource, one for all spans that share it; made anew while a detector is still at work. */
export function toResource(resource: SdkResource): Resource {
  let known = resources.get(resource)
  if (!known) {
    known = { attributes: toAttributes(resource.attributes) }
    if (!resource.asyncAttributesPending) resources.set(resource, known)
  }
  return known
}

function toStatus({ status }: SdkSpan): SpanStatus {
  const code = codes[status.code] ?? 'unset'
  return status.message ? { code, message: status.message } : { code }
}

function toLink({ context, attributes }: Link): SpanLink {
  return {
    traceId: context.traceId,
    spanId: context.spanId,
    ...(context.traceState ? { traceState: context.traceState.serialize() } : {}),
    attributes: toAttributes(attributes),
  }
}

function droppedCounts(span: SdkSpan): Pick<SpanData, 'dropped'> {
  const attributes = span.droppedAttributesCount ?? 0
  const events = span.droppedEventsCount ?? 0
  const links = span.droppedLinksCount ?? 0
  return attributes + events + links === 0 ? {} : { dropped: { attributes, events, links } }
}
