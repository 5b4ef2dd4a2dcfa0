import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { isEntry, isExit, serviceOf } from './call-ends.ts'
import { silentPeers } from './silent-peers.ts'

/** One call of a service by another, or one message from one to the other. */
export interface ServiceCall {
  readonly from: string
  readonly to: string
  readonly via: 'call' | 'message'
  /** The span on the called side, or on the calling side where the called one was not recorded. */
  readonly span: Span
  readonly failed: boolean
}

/**
 * Every call from one service to another, in start order. A call is seen where the caller's span is the parent, or for a
 * message a link. With `peers`, what does not trace itself is told by the calling side.
 */
export function serviceCalls(traces: readonly Trace[], peers: boolean): ServiceCall[] {
  const linked = linkTargets(traces)
  const seen = traces.flatMap((trace) => trace.spans).flatMap((span) => sightingsOf(span, linked))
  const answered = new Set(seen.filter(isAnswer).map(({ caller }) => caller))
  const silent = peers ? silentPeers(traces, answered) : new Map<Span, string>()
  const bySpan = Map.groupBy(mergeMessages(seen), ({ span }) => span)
  return traces
    .flatMap((trace) => trace.spans)
    .flatMap((span) => {
      const peer = silent.get(span)
      return (bySpan.get(span) ?? []).concat(peer === undefined ? [] : callOfPeer(span, peer))
    })
    .filter(({ from, to }) => from !== to)
}

/** A span on the called side, with one on the calling side. */
interface Sighting {
  readonly span: Span
  readonly caller: Span
  readonly via: ServiceCall['via']
}

function sightingsOf(span: Span, linked: ReadonlyMap<string, Span>): Sighting[] {
  const { parent, kind } = span
  const callers = new Set<Span>()
  if (parent && (isEntry(span) || serviceOf(parent) !== serviceOf(span))) callers.add(parent)
  if (kind === 'consumer') {
    for (const link of span.links) {
      const target = linked.get(keyOf(link))
      if (target && target !== span) callers.add(target)
    }
  }
  return [...callers].map((caller) => ({
    span,
    caller,
    via: kind === 'consumer' || caller.kind === 'producer' ? 'message' : 'call',
  }))
}

/** Whether the called side is what the caller called: a service may also process a message inside of the call that got it. */
function isAnswer({ span, caller }: Sighting): boolean {
  return serviceOf(span) !== serviceOf(caller) || (span.kind === 'server') === (caller.kind === 'client')
}

/** A service may receive a message in one span and process it in another: that is one message, and fails where one does. */
function mergeMessages(sightings: readonly Sighting[]): ServiceCall[] {
  const messages = new Map<Span, Map<string, ServiceCall>>()
  const calls: ServiceCall[] = []
  for (const { span, caller, via } of sightings) {
    const [from, to] = [serviceOf(caller), serviceOf(span)]
    const failed = isError(span) || (isExit(caller) && isError(caller))
    const call = { from, to, via, span, failed }
    if (via === 'call') {
      calls.push(call)
      continue
    }
    const sent = messages.get(caller) ?? new Map<string, ServiceCall>()
    const known = sent.get(to)
    messages.set(caller, sent.set(to, known ? { ...known, failed: known.failed || failed } : call))
  }
  for (const sent of messages.values()) calls.push(...sent.values())
  return calls
}

function callOfPeer(span: Span, to: string): ServiceCall {
  const isMessage = span.kind === 'producer' || span.attributes['messaging.system'] !== undefined
  return { from: serviceOf(span), to, via: isMessage ? 'message' : 'call', span, failed: isError(span) }
}

/** The spans that links may point to, by their ids; of several with one id, the first. */
function linkTargets(traces: readonly Trace[]): ReadonlyMap<string, Span> {
  const spans = traces.flatMap((trace) => trace.spans)
  const targets = new Map<string, Span>()
  if (!spans.some((span) => span.kind === 'consumer' && span.links.length > 0)) return targets
  for (const span of spans) if (!targets.has(keyOf(span))) targets.set(keyOf(span), span)
  return targets
}

function keyOf(of: { readonly traceId: string; readonly spanId: string }): string {
  return `${of.traceId}:${of.spanId}`
}

function isError(span: Span): boolean {
  return span.status.code === 'error'
}
