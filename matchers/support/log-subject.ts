import type { LogRecord } from '../../src/telemetry/log-record.ts'
import { isTrace } from '../../src/trace/trace.ts'
import { type Call, printCall } from './call.ts'
import { describe } from './subject.ts'

/**
 * The log records of telemetry.
 * @throws TypeError for a subject that has none to give, with `.not` too.
 */
export function requireLogs(received: unknown, call: Call): readonly LogRecord[] {
  if (isLogSource(received)) return received.logs()
  const hint = isTrace(received) ? 'a trace has no log records; ask the telemetry' : 'a test takes it as its fixture'
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be telemetry; it is ${describe(received)}.\n` +
      `Hint: ${hint}: \`test('…', async ({ telemetry }) => …)\`.`,
  )
}

/**
 * Refuses to judge where there is nothing to judge, with `.not` too.
 * @throws Error where there is not a single record.
 */
export function requireSomeLogs(records: readonly LogRecord[], call: Call): void {
  if (records.length > 0) return
  throw new Error(
    `${printCall(call)}\n\nNothing was logged: there is not a single log record here, so there is nothing to judge.\n` +
      'Hint: records come from the loggers of `@opentelemetry/api-logs`, not from the console. A logging library needs its ' +
      'instrumentation, such as `@opentelemetry/instrumentation-pino`.',
  )
}

function isLogSource(value: unknown): value is { logs(): readonly LogRecord[] } {
  return typeof value === 'object' && value !== null && 'logs' in value && typeof value.logs === 'function'
}
