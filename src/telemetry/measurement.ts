import type { MeasurementData } from '../trace/measurement.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'

/** A measurement, tied to the span that it was recorded in. */
export interface Measurement extends MeasurementData {
  /** Undefined where it was recorded outside of any span, or in a span that was not recorded. */
  readonly span: Span | undefined
}

type Source = () => readonly Measurement[]

const sources = new WeakMap<Trace, Source>()

/** Remembers where the measurements are that were recorded beside a trace. */
export function putMeasurementsBeside(trace: Trace, source: Source): void {
  sources.set(trace, source)
}

/** All measurements of the test that a trace is of, as they are now; undefined for a trace that no test recorded. */
export function measurementsBeside(trace: Trace): readonly Measurement[] | undefined {
  return sources.get(trace)?.()
}
