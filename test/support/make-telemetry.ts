import { type LogRecord, tieLogs } from '../../src/telemetry/log-record.ts'
import type { LogRecordData } from '../../src/trace/log-record.ts'
import type { Trace } from '../../src/trace/trace.ts'

/** A log record to be: what it says, and the name of the span that it is emitted in. */
export interface LogSketch extends Partial<Omit<LogRecordData, 'traceId' | 'spanId'>> {
  /** `lost` for a span that was not recorded. */
  readonly in?: string | { readonly lost: true }
}

/** What the log matcher asks of telemetry. */
export interface LogTelemetry {
  logs(): LogRecord[]
}

/** Telemetry with these records, in this order, of the spans of a trace. */
export function makeTelemetry(trace: Trace, ...sketches: readonly LogSketch[]): LogTelemetry {
  const records = sketches.map((sketch, sequence) => makeRecord(sketch, sequence, trace))
  return { logs: () => tieLogs(records, trace.spans) }
}

function makeRecord({ in: place, ...said }: LogSketch, sequence: number, trace: Trace): LogRecordData {
  return { body: undefined, attributes: {}, scope: { name: 'test' }, sequence, ...idsOf(place, trace), ...said }
}

function idsOf(place: LogSketch['in'], trace: Trace): Pick<LogRecordData, 'traceId' | 'spanId'> {
  if (place === undefined) return {}
  if (typeof place !== 'string') return { traceId: trace.traceId, spanId: 'f'.repeat(16) }
  const span = trace.spans.find(({ name }) => name === place)
  if (!span) throw new Error(`No span named "${place}" to log in.`)
  return { traceId: span.traceId, spanId: span.spanId }
}
