import type { Times } from '../src/query/times.ts'
import type { LogRecord } from '../src/telemetry/log-record.ts'
import { isTrace } from '../src/trace/trace.ts'
import { type Call, printCall } from './support/call.ts'
import { judgeRecords, printRecordArg } from './support/judge-records.ts'
import { logKind } from './support/log-kind.ts'
import type { LogPattern, LogQuery } from './support/log-pattern.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { describe } from './support/subject.ts'

/** Further fields of the log record, and how many records must fit. */
export interface ToHaveLogOptions extends LogPattern {
  /** How many records must fit: a number, or bounds. At least one, when absent. */
  readonly times?: Times
}

/**
 * Passes when a log record fits: by body, RegExp, predicate or pattern, with further fields and a count.
 *
 * @throws TypeError for a wrong subject or a wrong pattern; Error, with `.not` too, where nothing was logged, unless `times`
 * allows none.
 * @example
 * expect(telemetry).toHaveLog(/declined/, { severity: { min: 'warn' }, span: 'POST /charge', times: 1 })
 */
export function toHaveLog(
  this: MatcherContext,
  received: unknown,
  query: LogQuery,
  more?: ToHaveLogOptions,
): MatcherResult {
  const args = [query, ...(more === undefined ? [] : [more])].map(printRecordArg)
  const call: Call = { context: this, subject: 'telemetry', matcher: 'toHaveLog', args }
  return judgeRecords(logKind, { records: requireLogs(received, call) }, [query, more], call)
}

function requireLogs(received: unknown, call: Call): readonly LogRecord[] {
  if (isLogSource(received)) return received.logs()
  const hint = isTrace(received) ? 'a trace has no log records; ask the telemetry' : 'a test takes it as its fixture'
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be telemetry; it is ${describe(received)}.\n` +
      `Hint: ${hint}: \`test('…', async ({ telemetry }) => …)\`.`,
  )
}

function isLogSource(value: unknown): value is { logs(): readonly LogRecord[] } {
  return typeof value === 'object' && value !== null && 'logs' in value && typeof value.logs === 'function'
}
