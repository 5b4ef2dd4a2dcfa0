import { type Measurement, measurementsBeside } from '../../src/telemetry/measurement.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { isTrace, type Trace } from '../../src/trace/trace.ts'
import { type Call, printCall } from './call.ts'
import type { RecordSelection } from './judge-records.ts'
import { spanField } from './record-fields.ts'
import { describe } from './subject.ts'

/** How messages name the subject. */
export function measurementSubject(received: unknown): Call['subject'] {
  if (isSpan(received)) return 'span'
  return isTrace(received) ? 'trace' : 'telemetry'
}

/**
 * The measurements of the test that the subject is of, and which of them are the subject's own.
 * @throws TypeError for a subject that has none to give, with `.not` too.
 */
export function requireMeasurements(received: unknown, call: Call): RecordSelection<Measurement> {
  if (isSpan(received)) return { records: requireBeside(received.trace, call), within: inSpan(received) }
  if (isTrace(received)) return { records: requireBeside(received, call), within: inTrace(received) }
  if (isMeasurementSource(received)) return { records: received.measurements() }
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be telemetry, a trace or a span; it is ${describe(received)}.\n` +
      "Hint: a test takes its telemetry as its fixture: `test('…', async ({ telemetry }) => …)`.",
  )
}

function requireBeside(trace: Trace, call: Call): readonly Measurement[] {
  const measurements = measurementsBeside(trace)
  if (measurements) return measurements
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be telemetry, a trace or a span of a test; this trace was not recorded by one, so ` +
      'nothing is known of what was measured beside it.\n' +
      'Hint: a trace with its measurements comes from `await telemetry.trace()`.',
  )
}

type Within = RecordSelection<Measurement>['within'] & {}

function inSpan(span: Span): Within {
  return { text: 'in this span', check: spanField(span) }
}

function inTrace({ traceId }: Trace): Within {
  return {
    text: 'in this trace',
    check: (measurement) => {
      if (measurement.traceId === traceId) return []
      const received = measurement.traceId === undefined ? 'no trace' : 'another trace'
      return [{ field: 'trace', expected: 'this trace', received, far: true }]
    },
  }
}

function isMeasurementSource(value: unknown): value is { measurements(): readonly Measurement[] } {
  return (
    typeof value === 'object' && value !== null && 'measurements' in value && typeof value.measurements === 'function'
  )
}
