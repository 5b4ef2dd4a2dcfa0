import type { Attributes, AttributeValue } from './attributes.ts'
import type { InstrumentationScope, Resource } from './span-data.ts'

/**
 * What is known of one log record.
 *
 * @see https://opentelemetry.io/docs/specs/otel/logs/data-model/
 */
export interface LogRecordData {
  /** The trace that the record was emitted in; absent outside of any span. */
  readonly traceId?: string
  /** The span that the record was emitted in; absent outside of any span. */
  readonly spanId?: string
  /** Nanoseconds since the Unix epoch at which it happened, where the emitter says so. */
  readonly timeUnixNano?: bigint
  /** 1 to 24, from TRACE to FATAL. */
  readonly severityNumber?: number
  readonly severityText?: string
  readonly eventName?: string
  readonly body: AttributeValue | undefined
  readonly attributes: Attributes
  readonly resource?: Resource
  readonly scope: InstrumentationScope
  /** The record's place among all starts, ends and records that this process saw. */
  readonly sequence?: number
}
