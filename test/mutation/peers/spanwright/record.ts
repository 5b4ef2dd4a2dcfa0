import { tieToSpans } from '../../../../src/telemetry/tie-to-spans.ts'
import { buildTraces } from '../../../../src/trace/build-traces.ts'
import type { Specimen } from '../../model/specimen.ts'
import type { Recorded } from './check.ts'

/** A specimen as a test would hold it. */
export function recordedOf({ spans, logs }: Specimen): Recorded {
  const traces = buildTraces(spans)
  const tied = tieToSpans(
    logs,
    traces.flatMap((trace) => trace.spans),
  )
  return { traces, telemetry: { logs: () => tied } }
}
