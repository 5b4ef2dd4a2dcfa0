import { type Context, context as contextApi, type HrTime, type SpanContext, trace } from '@opentelemetry/api'
import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type { LogRecordData } from '../trace/log-record.ts'
import { spanIds } from './span-ids.ts'
import type { SdkResource, SdkScope } from './sdk-span.ts'
import { toResource, toScope, toUnixNano } from './to-span-data.ts'

/** A log record by shape: as the API takes it, and as the logs SDK hands it to a processor. */
export interface SdkLogRecord {
  readonly eventName?: string
  readonly timestamp?: unknown
  /** The SDK's name for `timestamp`. */
  readonly hrTime?: HrTime
  readonly severityNumber?: number
  readonly severityText?: string
  readonly body?: unknown
  readonly attributes?: object
  readonly context?: Context
  readonly spanContext?: SpanContext
  readonly resource?: SdkResource
  readonly instrumentationScope?: SdkScope
}

/** Copies a log record into the model, tied to the span whose context it was emitted in. */
export function toLogRecordData(record: SdkLogRecord, sequence: number, emittedIn?: Context): LogRecordData {
  const spanContext = record.spanContext ?? trace.getSpanContext(record.context ?? emittedIn ?? contextApi.active())
  const time = record.hrTime ? toUnixNano(record.hrTime) : toTime(record.timestamp)
  const { eventName, severityNumber, severityText } = record
  return {
    ...spanIds(spanContext),
    ...(time === undefined ? {} : { timeUnixNano: time }),
    ...(severityNumber === undefined ? {} : { severityNumber }),
    ...(severityText === undefined ? {} : { severityText }),
    ...(eventName === undefined ? {} : { eventName }),
    body: record.body === undefined ? undefined : toValue(record.body),
    attributes: toLogAttributes(record.attributes),
    ...(record.resource ? { resource: toResource(record.resource) } : {}),
    scope: toScope(record.instrumentationScope ?? { name: '' }),
    sequence,
  }
}

/** The API takes times as `[seconds, nanoseconds]`, as milliseconds since the epoch, or as dates. */
function toTime(timestamp: unknown): bigint | undefined {
  if (Array.isArray(timestamp)) return toUnixNano(timestamp as HrTime)
  if (timestamp instanceof Date) return BigInt(timestamp.getTime()) * 1_000_000n
  return typeof timestamp === 'number' ? BigInt(Math.round(timestamp * 1000)) * 1000n : undefined
}

function toLogAttributes(attributes: object | undefined): Attributes {
  const entries = Object.entries(attributes ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([key, value]) => [key, toValue(value)]))
}

function toValue(value: unknown): AttributeValue {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Uint8Array || typeof value !== 'object') return value as AttributeValue
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item)]))
}
