import type { Span } from './span.ts'

/**
 * Finds a span's parent among the spans of its trace. Two spans may carry one id: Zipkin's two sides of a call share it
 * (the server's side is then the client's child), and a span that was exported twice repeats it.
 */
export function parentFinder(spans: readonly Span[]): (span: Span) => Span | undefined {
  const byId = new Map<string, Span | Span[]>()
  for (const span of spans) {
    const known = byId.get(span.spanId)
    if (known === undefined) byId.set(span.spanId, span)
    else if (Array.isArray(known)) known.push(span)
    else byId.set(span.spanId, [known, span])
  }
  return (span) => {
    const twins = byId.get(span.spanId)
    const caller = Array.isArray(twins) ? callerAmong(twins, span) : undefined
    if (caller) return caller
    if (span.parentSpanId === undefined) return undefined
    const named = byId.get(span.parentSpanId)
    return Array.isArray(named) ? likeliestParent(named, span) : named
  }
}

function callerAmong(twins: readonly Span[], span: Span): Span | undefined {
  const calling = span.kind === 'server' ? 'client' : span.kind === 'consumer' ? 'producer' : undefined
  return calling && twins.find((twin) => twin.kind === calling)
}

/** The side of the call that is in the child's own service, else the side that was called, else the first. */
function likeliestParent(candidates: readonly Span[], child: Span): Span | undefined {
  const others = candidates.filter((candidate) => candidate !== child)
  return (
    others.find((other) => other.service !== undefined && other.service === child.service) ??
    others.find((other) => other.kind === 'server' || other.kind === 'consumer') ??
    others[0]
  )
}
