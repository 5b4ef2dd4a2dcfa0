import type { MatcherResult } from '../../../../matchers/support/matcher-context.ts'
import type { LogRecord } from '../../../../src/telemetry/log-record.ts'
import type { Trace } from '../../../../src/trace/trace.ts'

/** What a test holds after a run: the traces, and something that gives the log records, as telemetry does. */
export interface Recorded {
  readonly traces: readonly Trace[]
  readonly telemetry: { logs(): readonly LogRecord[] }
}

/** One `expect(…).toBe…()`. */
export interface Check {
  /** Which part of the public face says it. */
  readonly part: string
  ask(recorded: Recorded): MatcherResult
}

/** Whether a check holds of the good run, so that an author would leave it in; one that cannot be judged does not. */
export function holds(check: Check, good: Recorded): boolean {
  try {
    return check.ask(good).pass
  } catch {
    return false
  }
}
