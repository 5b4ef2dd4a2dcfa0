import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'

/** The span of these traces that was running when another started; the last one to start, where there are several. */
export function runningWhen(started: Span, traces: readonly Trace[]): Span | undefined {
  return traces
    .flatMap((trace) => trace.spans)
    .filter((span) => runsAtStartOf(span, started))
    .toSorted((a, b) => (startsBefore(a, b) ? 1 : -1))[0]
}

function runsAtStartOf(span: Span, started: Span): boolean {
  if (!startsBefore(span, started)) return false
  if (span.open) return true
  if (span.endSequence !== undefined && started.startSequence !== undefined) {
    return span.endSequence > started.startSequence
  }
  return (span.endTimeUnixNano ?? 0n) > started.startTimeUnixNano
}

/** By what this process saw, where it saw both, else by the clock. */
function startsBefore(a: Span, b: Span): boolean {
  if (a.startSequence !== undefined && b.startSequence !== undefined) return a.startSequence < b.startSequence
  return a.startTimeUnixNano < b.startTimeUnixNano
}
