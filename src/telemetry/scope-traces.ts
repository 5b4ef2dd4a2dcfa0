import type { Scope } from '../capture/scope.ts'
import { buildTogether } from '../trace/build-traces.ts'
import type { Span } from '../trace/span.ts'
import { TraceGroup } from '../trace/trace-group.ts'
import { tieSurroundings } from '../trace/trace-source.ts'
import type { Trace } from '../trace/trace.ts'
import { type Measurement, putMeasurementsBeside } from './measurement.ts'
import { ScopeSurroundings } from './scope-surroundings.ts'
import { outermost } from './scopes-beside.ts'
import { tieToSpans } from './tie-to-spans.ts'

interface Built {
  readonly version: number
  readonly traces: readonly Trace[]
  readonly surroundings: ScopeSurroundings
}

const built = new WeakMap<Scope, Built>()

/** The traces of a scope: the very same objects for as long as nothing more happens in it and no span is open. */
export function tracesOf(scope: Scope): Trace[] {
  const known = built.get(scope)
  if (known?.version === scope.version && scope.isFinal) {
    known.surroundings.takeAgain()
    return copyOf(known)
  }
  const surroundings = new ScopeSurroundings(scope)
  const traces = buildTogether(new TraceGroup(surroundings), scope.spans())
  const fresh = { version: scope.version, traces, surroundings }
  built.set(scope, fresh)
  for (const trace of traces) putMeasurementsBeside(trace, () => measurementsOf(outermost(scope)))
  return copyOf(fresh)
}

function copyOf({ traces, surroundings }: Built): Trace[] {
  const copy = [...traces]
  tieSurroundings(copy, surroundings)
  return copy
}

/** The measurements of a scope, each with the span that it was recorded in. */
export function measurementsOf(scope: Scope): Measurement[] {
  return tieToSpans(scope.measurements(), spansOf(tracesOf(scope)))
}

/** All spans of some traces. */
export function spansOf(traces: readonly Trace[]): Span[] {
  return traces.flatMap((trace) => trace.spans)
}
