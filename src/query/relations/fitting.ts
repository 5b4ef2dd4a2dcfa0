import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { findSpans } from '../find-spans.ts'

/** The spans that fit the query of a relation. */
export interface Fitting {
  readonly query: CompiledQuery
  /** Those of a trace, in start order; the query is asked once a span. */
  in(trace: Trace): readonly Span[]
}

/** Makes a query ready to be asked of whole traces. */
export function fittingOf(query: CompiledQuery): Fitting {
  return { query, in: oncePerTrace(({ spans }) => findSpans(spans, query)) }
}

/** A function of a trace that remembers what it gave, for as long as the trace is there. */
export function oncePerTrace<T extends object>(compute: (trace: Trace) => T): (trace: Trace) => T {
  const known = new WeakMap<Trace, T>()
  return (trace) => {
    let value = known.get(trace)
    if (value === undefined) known.set(trace, (value = compute(trace)))
    return value
  }
}
