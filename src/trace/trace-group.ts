import type { Span } from './span.ts'
import type { Surroundings } from './surroundings.ts'
import type { Trace } from './trace.ts'

/** The traces that were built together, so that a link of one finds its target in another. */
export class TraceGroup {
  /** What is known beyond them; undefined for traces that no test recorded. */
  readonly surroundings: Surroundings | undefined
  readonly #traces = new Map<string, Trace>()
  readonly #spansById = new Map<Trace, ReadonlyMap<string, readonly Span[]>>()

  constructor(surroundings?: Surroundings) {
    this.surroundings = surroundings
  }

  add(trace: Trace): void {
    this.#traces.set(trace.traceId, trace)
  }

  get traces(): Iterable<Trace> {
    return this.#traces.values()
  }

  /** The spans of an id; none where it was not recorded, several where they share it. Indexes a trace on its first use. */
  spansAt({ traceId, spanId }: { readonly traceId: string; readonly spanId: string }): readonly Span[] {
    const trace = this.#traces.get(traceId)
    if (!trace) return []
    let spans = this.#spansById.get(trace)
    if (!spans) this.#spansById.set(trace, (spans = byId(trace.spans)))
    return spans.get(spanId) ?? []
  }
}

function byId(spans: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Span[]>()
  for (const span of spans) {
    const group = groups.get(span.spanId)
    if (group) group.push(span)
    else groups.set(span.spanId, [span])
  }
  return groups
}
