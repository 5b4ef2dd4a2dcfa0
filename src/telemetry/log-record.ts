import type { LogRecordData } from '../trace/log-record.ts'
import type { Span } from '../trace/span.ts'

/** A log record, tied to the span that it was emitted in. */
export interface LogRecord extends LogRecordData {
  /** Undefined where it was emitted outside of any span, or in a span that was not recorded. */
  readonly span: Span | undefined
}

/** Ties log records to spans by their ids. */
export function tieLogs(records: readonly LogRecordData[], spans: readonly Span[]): LogRecord[] {
  const byId = new Map(spans.map((span) => [`${span.traceId}:${span.spanId}`, span]))
  return records.map((record) => ({ ...record, span: byId.get(`${record.traceId}:${record.spanId}`) }))
}
