import type { Scope } from '../capture/scope.ts'
import { buildTraces } from '../trace/build-traces.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'

interface Built {
  readonly version: number
  readonly traces: readonly Trace[]
}

const built = new WeakMap<Scope, Built>()

/** The traces of a scope: the very same objects for as long as nothing more happens in it and no span is open. */
export function tracesOf(scope: Scope): Trace[] {
  const known = built.get(scope)
  if (known?.version === scope.version && scope.isFinal) return [...known.traces]
  const traces = buildTraces(scope.spans())
  built.set(scope, { version: scope.version, traces })
  return [...traces]
}

/** All spans of some traces. */
export function spansOf(traces: readonly Trace[]): Span[] {
  return traces.flatMap((trace) => trace.spans)
}
