import type { LogRecordData } from '../trace/log-record.ts'
import type { Span } from '../trace/span.ts'

/** A log record, tied to the span that it was emitted in. */
export interface LogRecord extends LogRecordData {
  /** Undefined where it was emitted outside of any span, or in a span that was not recorded. */
  readonly span: Span | undefined
}
