import type { Times } from '../src/query/times.ts'
import type { Call } from './support/call.ts'
import { judgeRecords, printRecordArg } from './support/judge-records.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { measurementKind } from './support/measurement-kind.ts'
import type { MeasurementPattern, MeasurementQuery } from './support/measurement-pattern.ts'
import { measurementSubject, requireMeasurements } from './support/measurement-subject.ts'

/** Further fields of the measurement, and how many measurements must fit. */
export interface ToHaveMeasurementOptions extends MeasurementPattern {
  /** How many measurements must fit: a number, or bounds. At least one, when absent. */
  readonly times?: Times
}

/**
 * Passes when a measurement of the telemetry, or one that was recorded in the trace or in the span, fits: by name, RegExp,
 * predicate or pattern, with further fields and a count.
 *
 * @throws TypeError for a wrong subject or a wrong pattern; Error, with `.not` too, where the test measured nothing, unless
 * `times` allows none.
 * @example
 * expect(trace.find('POST /charge')).toHaveMeasurement('payments.declined', { value: 1, instrument: 'counter' })
 */
export function toHaveMeasurement(
  this: MatcherContext,
  received: unknown,
  query: MeasurementQuery,
  more?: ToHaveMeasurementOptions,
): MatcherResult {
  const args = [query, ...(more === undefined ? [] : [more])].map(printRecordArg)
  const call: Call = { context: this, subject: measurementSubject(received), matcher: 'toHaveMeasurement', args }
  return judgeRecords(measurementKind, requireMeasurements(received, call), [query, more], call)
}
