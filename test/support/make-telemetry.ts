import type { LogRecord } from '../../src/telemetry/log-record.ts'
import { type Measurement, putMeasurementsBeside } from '../../src/telemetry/measurement.ts'
import { tieToSpans } from '../../src/telemetry/tie-to-spans.ts'
import type { LogRecordData } from '../../src/trace/log-record.ts'
import type { MeasurementData } from '../../src/trace/measurement.ts'
import type { Trace } from '../../src/trace/trace.ts'

interface Place {
  /** The name of the span; `lost` for one that was not recorded. */
  readonly in?: string | { readonly lost: true }
}

/** A log record to be: what it says, and the span that it is emitted in. */
export type LogSketch = Place & Partial<Omit<LogRecordData, 'traceId' | 'spanId'>>

/** A measurement to be, and the span that it is recorded in. */
export type MeasurementSketch = Place &
  Pick<MeasurementData, 'name' | 'value'> &
  Partial<Omit<MeasurementData, 'traceId' | 'spanId'>>

/** What the log matcher asks of telemetry. */
export interface LogTelemetry {
  logs(): LogRecord[]
}

/** Telemetry with these records, in this order, of the spans of a trace. */
export function makeTelemetry(trace: Trace, ...sketches: readonly LogSketch[]): LogTelemetry {
  const records = sketches.map((sketch, sequence) => makeRecord(sketch, sequence, trace))
  return { logs: () => tieToSpans(records, trace.spans) }
}

/** What the measurement matcher asks of telemetry. */
export interface MeasuredTelemetry {
  measurements(): Measurement[]
}

/** Telemetry with these measurements, in this order, of the spans of a trace, and beside it. */
export function makeMeasured(trace: Trace, ...sketches: readonly MeasurementSketch[]): MeasuredTelemetry {
  const data = sketches.map(({ in: place, ...said }, sequence) => ({
    instrument: 'counter' as const,
    attributes: {},
    timeUnixNano: 1n,
    scope: { name: 'test' },
    sequence,
    ...idsOf(place, trace),
    ...said,
  }))
  const measurements = (): Measurement[] => tieToSpans(data, trace.spans)
  putMeasurementsBeside(trace, measurements)
  return { measurements }
}

function makeRecord({ in: place, ...said }: LogSketch, sequence: number, trace: Trace): LogRecordData {
  return { body: undefined, attributes: {}, scope: { name: 'test' }, sequence, ...idsOf(place, trace), ...said }
}

function idsOf(place: Place['in'], trace: Trace): Pick<LogRecordData, 'traceId' | 'spanId'> {
  if (place === undefined) return {}
  if (typeof place !== 'string') return { traceId: trace.traceId, spanId: 'f'.repeat(16) }
  const span = trace.spans.find(({ name }) => name === place)
  if (!span) throw new Error(`No span named "${place}" here.`)
  return { traceId: span.traceId, spanId: span.spanId }
}
