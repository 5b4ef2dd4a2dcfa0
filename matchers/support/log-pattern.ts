import type { AttributesPattern, SpanQuery, TextPattern } from '../../src/query/span-pattern.ts'
import type { ValuePattern } from '../../src/query/value-pattern.ts'
import type { LogRecord } from '../../src/telemetry/log-record.ts'
import type { Span } from '../../src/trace/span.ts'
import type { SeverityPattern } from './severity.ts'

/**
 * A description of a log record. Every field that is given must fit; a field that is not known throws.
 *
 * @example
 * { body: /declined/, severity: { min: 'warn' }, attributes: { 'order.id': '42' }, span: 'POST /charge' }
 */
export interface LogPattern {
  /** The whole body as a value, a RegExp for a text, a predicate or an asymmetric matcher; `absent` for none. */
  readonly body?: ValuePattern
  readonly severity?: SeverityPattern
  readonly eventName?: TextPattern
  /** These attributes, and maybe others. */
  readonly attributes?: AttributesPattern
  /** The span that the record was emitted in; `null` for none. */
  readonly span?: Span | SpanQuery | null
  /** A last word in code. */
  readonly where?: (record: LogRecord) => boolean
}

/** What finds log records: an exact body, a RegExp for the body, a predicate, or a pattern. */
export type LogQuery = string | RegExp | ((record: LogRecord) => boolean) | LogPattern
