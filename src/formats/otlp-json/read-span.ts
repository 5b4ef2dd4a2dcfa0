import type { InstrumentationScope, Resource, SpanData } from '../../trace/span-data.ts'
import { camelCase } from './camel-case.ts'
import { excerpt, isObject, type JsonObject } from './json.ts'
import { readAttributes } from './read-attributes.ts'
import { readKind } from './read-enums.ts'
import { readEvent } from './read-event.ts'
import { readList, readText, readUint32 } from './read-fields.ts'
import { isNoId, readId, spanIdDigits, traceIdDigits } from './read-ids.ts'
import { readLink } from './read-link.ts'
import { readStatus } from './read-status.ts'
import { readTime } from './read-time.ts'
import type { Reading } from './reading.ts'

const hasIsRemote = 1 << 8
const isRemote = 1 << 9

/**
 * A span; undefined, and reported as lost, where it has no ids. Everything else that is wrong is reported and repaired.
 *
 * The trace flags are 1 where the flags say none of them: exporters are given sampled spans only, many of them never set
 * those bits, and a reader is not to conclude anything from a bit that is not set.
 *
 * @see https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto
 */
export function readSpan(
  json: unknown,
  resource: Resource,
  scope: InstrumentationScope,
  reading: Reading,
): SpanData | undefined {
  if (!isObject(json)) {
    reading.report('', `The span is ${excerpt(json)} and is left out. Write an object with traceId and spanId.`, true)
    return undefined
  }
  const traceId = json.traceId === reading.knownTraceId ? reading.knownTraceId : readId(json.traceId, traceIdDigits)
  const spanId = readId(json.spanId, spanIdDigits)
  if (traceId === undefined || spanId === undefined) {
    if ('trace_id' in json || 'span_id' in json) return readSpan(camelCase(json), resource, scope, reading)
    refuse(json, traceId === undefined, reading)
    return undefined
  }
  reading.knownTraceId = traceId
  const flags = readUint32(json, 'flags', reading)
  const span: Writable<SpanData> = {
    name: readText(json, 'name', reading),
    traceId,
    spanId,
    traceFlags: flags & 0xff || 1,
    kind: readKind(json.kind) ?? internal(json, reading),
    status: readStatus(json.status, reading),
    startTimeUnixNano: readTime(json.startTimeUnixNano) || noStart(json, reading),
    attributes: readAttributes(json.attributes, reading),
    events: readList(json, 'events', reading, (item) => readEvent(item, reading)),
    links: readList(json, 'links', reading, (item) => readLink(item, reading)),
    resource,
    scope,
  }
  const end = readTime(json.endTimeUnixNano)
  if (end === undefined) reportEnd(json, reading)
  else if (end !== 0n) span.endTimeUnixNano = end
  const { parentSpanId } = json
  if (parentSpanId !== undefined && parentSpanId !== '') addParent(span, parentSpanId, flags, reading)
  if (json.traceState !== undefined) addTraceState(span, json, reading)
  if (
    json.droppedAttributesCount !== undefined ||
    json.droppedEventsCount !== undefined ||
    json.droppedLinksCount !== undefined
  ) {
    addDropped(span, json, reading)
  }
  return span
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function addParent(span: Writable<SpanData>, json: unknown, flags: number, reading: Reading): void {
  const parentSpanId = readId(json, spanIdDigits)
  if (parentSpanId !== undefined) {
    span.parentSpanId = parentSpanId
    if ((flags & hasIsRemote) !== 0) span.parentIsRemote = (flags & isRemote) !== 0
  } else if (!isNoId(json)) {
    const made = 'the span is read as one without a parent'
    reading.report(
      'parentSpanId',
      `The parentSpanId is ${excerpt(json)}; ${made}. Write 16 hex digits, or nothing for a root.`,
    )
  }
}

function addTraceState(span: Writable<SpanData>, json: JsonObject, reading: Reading): void {
  const traceState = readText(json, 'traceState', reading)
  if (traceState !== '') span.traceState = traceState
}

function addDropped(span: Writable<SpanData>, json: JsonObject, reading: Reading): void {
  const attributes = readUint32(json, 'droppedAttributesCount', reading)
  const events = readUint32(json, 'droppedEventsCount', reading)
  const links = readUint32(json, 'droppedLinksCount', reading)
  if (attributes + events + links > 0) span.dropped = { attributes, events, links }
}

function internal(json: JsonObject, reading: Reading): 'internal' {
  const kinds = '1 internal, 2 server, 3 client, 4 producer, 5 consumer'
  reading.report('kind', `The kind is ${excerpt(json.kind)}; it is read as internal. Write one of ${kinds}.`)
  return 'internal'
}

const nanoseconds = 'nanoseconds since 1970 as a decimal string'

function noStart(json: JsonObject, reading: Reading): bigint {
  const start = json.startTimeUnixNano
  const fact = start === undefined ? 'The span has no startTimeUnixNano' : `The startTimeUnixNano is ${excerpt(start)}`
  reading.report('startTimeUnixNano', `${fact}; it is read as 0. Write ${nanoseconds}.`)
  return 0n
}

function reportEnd(json: JsonObject, reading: Reading): void {
  const end = excerpt(json.endTimeUnixNano)
  reading.report('endTimeUnixNano', `The endTimeUnixNano is ${end}; the span is read as open. Write ${nanoseconds}.`)
}

function refuse(json: JsonObject, byTraceId: boolean, reading: Reading): void {
  const field = byTraceId ? 'traceId' : 'spanId'
  const name = typeof json.name === 'string' ? `The span ${excerpt(json.name)}` : 'The span'
  const fact = json[field] === undefined || json[field] === '' ? `no ${field}` : `the ${field} ${excerpt(json[field])}`
  const digits = byTraceId ? traceIdDigits : spanIdDigits
  reading.report(field, `${name} has ${fact} and is left out. Write ${digits} hex digits that are not all zero.`, true)
}
