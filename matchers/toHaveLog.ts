import { shorten } from '../src/query/explain/shorten.ts'
import { printField } from '../src/query/print-pattern.ts'
import { isPlainObject, requireFields } from '../src/query/refuse.ts'
import { printNumber, requireTimes, type Times, timesFit } from '../src/query/times.ts'
import { isSpan } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { compileLogQuery, logPatternFields } from './support/compile-log.ts'
import { drawLogs, explainNoLog, type JudgedLog } from './support/explain-logs.ts'
import type { LogPattern, LogQuery } from './support/log-pattern.ts'
import { requireLogs, requireSomeLogs } from './support/log-subject.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'

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
  const args = [query, ...(more === undefined ? [] : [more])].map(printArgument)
  const call: Call = { context: this, subject: 'telemetry', matcher: 'toHaveLog', args }
  const records = requireLogs(received, call)
  if (more !== undefined) requireFields(more, 'the second argument of toHaveLog', ['times', ...logPatternFields])
  const { times, ...fields } = more ?? {}
  if (times !== undefined) requireTimes(times)
  const differencesOf = compileLogQuery(query, fields)
  if (times === undefined || !timesFit(times, 0)) requireSomeLogs(records, call)

  const judged = records.map((record) => ({ record, differences: differencesOf(record) }))
  const found = judged.filter(({ differences }) => differences.length === 0)
  const pass = times === undefined ? found.length > 0 : timesFit(times, found.length)
  const explain = (): string => explainLogs([query, fields], judged, found, pass, times)
  return { pass, message: messageOf(call, explain) }
}

function explainLogs(
  [query, fields]: readonly [LogQuery, LogPattern],
  judged: readonly JudgedLog[],
  found: readonly JudgedLog[],
  pass: boolean,
  times: Times | undefined,
): string {
  const asked = Object.keys(fields).length === 0 ? [query] : [query, fields]
  const text = asked.map(printArgument).join(' with ')
  if (found.length === 0 && judged.length > 0) {
    const asked = pass
      ? `Any number but ${printNumber(times ?? 0)} was asked for. `
      : `Expected ${countThat(times ?? 1)}, found none. `
    return (times === undefined ? '' : asked) + explainNoLog(text, judged)
  }
  const unwanted = times === undefined ? countThat(0) : `any number but ${printNumber(times)} of log records that fit`
  const number = found.length === 0 ? 'none' : String(found.length)
  const fact = `Expected ${pass ? unwanted : countThat(times ?? 1)} ${shorten(text, 120)}, found ${number}`
  const mark = (i: number): string => (found.length === 1 ? 'found' : `${i + 1} of ${found.length}`)
  const marks = new Map(found.map(({ record }, i) => [record, mark(i)]))
  return judged.length === 0 ? `${fact}.` : `${fact}:\n\n${drawLogs(judged, marks)}`
}

/** `1 log record that fits`, `2 or more log records that fit` */
function countThat(times: Times): string {
  if (times === 0) return 'no log record that fits'
  return times === 1 ? '1 log record that fits' : `${printNumber(times)} log records that fit`
}

/** A span stands in print by its name. */
function printArgument(argument: LogQuery): string {
  if (!isPlainObject(argument) || !isSpan(argument['span'])) return printField(argument)
  return printField({ ...argument, span: argument['span'].name })
}
