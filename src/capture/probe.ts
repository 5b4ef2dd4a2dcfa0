import { trace } from '@opentelemetry/api'

const probeName = 'spanwright.probe'
let seen = false

/** Whether a span of Spanwright's own is the probe. */
export function isProbe(name: string): boolean {
  return name === probeName
}

/** Called by a recorder that saw the probe start. */
export function probeSeen(): void {
  seen = true
}

/** What became of a span that was started through the global API. */
export type ProbeResult = 'recorded' | 'not-recording' | 'elsewhere'

/**
 * Starts a span through the global API and looks whether a recorder sees it. The span is never ended, so that no exporter
 * is handed it.
 */
export function probe(): ProbeResult {
  seen = false
  const span = trace.getTracer('spanwright').startSpan(probeName, { root: true })
  if (seen) return 'recorded'
  return span.isRecording() ? 'elsewhere' : 'not-recording'
}
