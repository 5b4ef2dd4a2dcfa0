import type { Span } from './span.ts'
import type { SpanKind } from './span-data.ts'

/**
 * Finds a span's parent among the spans of its trace. Two spans may carry one id: Zipkin's two sides of a call share it
 * (the server's side is then the client's child), and a span that was exported twice repeats it.
 */
export function parentFinder(spans: readonly Span[]): (span: Span) => Span | undefined {
  const byId = new Map<string, Span | Twins>()
  for (const span of spans) {
    const known = byId.get(span.spanId)
    if (known === undefined) byId.set(span.spanId, span)
    else if (known instanceof Twins) known.add(span)
    else byId.set(span.spanId, new Twins(known, span))
  }
  return (span) => {
    const twins = byId.get(span.spanId)
    const caller = twins instanceof Twins ? twins.callerOf(span) : undefined
    if (caller) return caller
    if (span.parentSpanId === undefined) return undefined
    const named = byId.get(span.parentSpanId)
    return named instanceof Twins ? named.likeliestParentOf(span) : named
  }
}

const callerKind: Partial<Record<SpanKind, SpanKind>> = { server: 'client', consumer: 'producer' }

/** The spans of one id. Looks up by kind and service, because a broken exporter may give one id to every span. */
class Twins {
  readonly #all: Span[] = []
  readonly #called: Span[] = []
  readonly #byKind = new Map<SpanKind, Span[]>()
  readonly #byService = new Map<string, Span[]>()
  readonly #calledByService = new Map<string, Span[]>()

  constructor(...spans: readonly Span[]) {
    for (const span of spans) this.add(span)
  }

  add(span: Span): void {
    const called = callerKind[span.kind] !== undefined
    this.#all.push(span)
    addTo(this.#byKind, span.kind, span)
    if (called) this.#called.push(span)
    if (span.service === undefined) return
    addTo(this.#byService, span.service, span)
    if (called) addTo(this.#calledByService, span.service, span)
  }

  /** The calling side, for a span that is the called side. */
  callerOf(span: Span): Span | undefined {
    const kind = callerKind[span.kind]
    return kind && this.#byKind.get(kind)?.[0]
  }

  /** The side of the call that is in the child's own service, else the side that was called, else the first. */
  likeliestParentOf(child: Span): Span | undefined {
    const service = child.service ?? ''
    return (
      firstOther(this.#calledByService.get(service), child) ??
      firstOther(this.#byService.get(service), child) ??
      firstOther(this.#called, child) ??
      firstOther(this.#all, child)
    )
  }
}

function firstOther(spans: readonly Span[] | undefined, child: Span): Span | undefined {
  return spans?.[0] === child ? spans[1] : spans?.[0]
}

function addTo<K>(groups: Map<K, Span[]>, key: K, span: Span): void {
  const group = groups.get(key)
  if (group) group.push(span)
  else groups.set(key, [span])
}
