import type { Attributes } from './attributes.ts'
import type { InstrumentationScope } from './span-data.ts'

/** The kind of an instrument that measures where it is called, in the words of the semantic conventions. */
export type InstrumentKind = 'counter' | 'updowncounter' | 'histogram' | 'gauge'

/**
 * What is known of one measurement: a value that an instrument recorded.
 *
 * @see https://opentelemetry.io/docs/specs/otel/metrics/api/#measurement
 */
export interface MeasurementData {
  /** The trace that it was recorded in; absent outside of any span. */
  readonly traceId?: string
  /** The span that it was recorded in; absent outside of any span. */
  readonly spanId?: string
  /** The name of the instrument. */
  readonly name: string
  readonly instrument: InstrumentKind
  /** The instrument's unit, in UCUM, such as `ms` or `{request}`; absent where it has none. */
  readonly unit?: string
  /** The instrument's description; absent where it has none. */
  readonly description?: string
  /** What was recorded or, for a counter, added. */
  readonly value: number
  /** All that it was recorded with, before any view. */
  readonly attributes: Attributes
  /** Nanoseconds since the Unix epoch, to the millisecond. */
  readonly timeUnixNano: bigint
  /** The meter that made the instrument. */
  readonly scope: InstrumentationScope
  /** Its place among all starts, ends, records and measurements that this process saw. */
  readonly sequence?: number
}
