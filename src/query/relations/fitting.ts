import { placeOf, type Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import type { CompiledQuery } from '../compile-query.ts'

/** The spans that fit the query of a relation. */
export interface Fitting {
  readonly query: CompiledQuery
  /** Those of a trace, in start order; the query is asked once a span. */
  in(trace: Trace): readonly Span[]
  /** For each span of a trace, by its index, 1 where it fits and 0 where it does not. */
  flags(trace: Trace): Uint8Array
}

/** Makes a query ready to be asked of whole traces. */
export function fittingOf(query: CompiledQuery): Fitting {
  const flags = oncePerTraceOf(({ spans }) => flagsOf(spans, query))
  return {
    query,
    flags,
    in: oncePerTraceOf((trace) => {
      const fits = flags(trace)
      return trace.spans.filter((_, i) => fits[i] === 1)
    }),
  }
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

/** The same, faster where one trace is asked for again and again; for functions that do not outlive a query. */
export function oncePerTraceOf<T extends object>(compute: (trace: Trace) => T): (trace: Trace) => T {
  const remember = oncePerTrace(compute)
  let last: { readonly trace: Trace; readonly value: T } | undefined
  return (trace) => {
    if (last?.trace !== trace) last = { trace, value: remember(trace) }
    return last.value
  }
}

/** Where a span stands among all of its trace. */
export function indexOf(span: Span): number {
  return placeOf(span).index
}

function flagsOf(spans: readonly Span[], { name, test }: CompiledQuery): Uint8Array {
  const flags = new Uint8Array(spans.length)
  const exactName = typeof name === 'string'
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span
    if ((!exactName || span.name === name) && test(span)) flags[i] = 1
  }
  return flags
}
