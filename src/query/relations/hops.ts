import type { Span } from '../../trace/span.ts'
import type { TraceGroup } from '../../trace/trace-group.ts'
import { groupOf } from '../../trace/trace.ts'
import { targetsOf } from './links.ts'
import { fromTheTop } from './tree-numbers.ts'

/** The services that each span calls. */
type Calls = ReadonlyMap<Span, ReadonlySet<string>>

const known = new WeakMap<TraceGroup, Calls>()

/**
 * The other services that a span calls: a span of each is below it, or links to it, and no span of a third lies between. Of
 * the spans of one service in a row, the call is made by the lowest that is not internal, or by the lowest of all.
 */
export function servicesCalledBy(span: Span): ReadonlySet<string> {
  const group = groupOf(span.trace)
  let calls = known.get(group)
  if (!calls) known.set(group, (calls = findCalls(group)))
  return calls.get(span) ?? new Set()
}

function findCalls(group: TraceGroup): Calls {
  const spans = [...group.traces].flatMap(fromTheTop)
  const callers = findCallers(spans)
  const calls = new Map<Span, Set<string>>()
  for (const span of spans) {
    if (span.service === undefined) continue
    for (const cause of causesOf(span)) {
      const caller = callers.get(cause)
      if (!caller || caller.service === span.service) continue
      const services = calls.get(caller)
      if (services) services.add(span.service)
      else calls.set(caller, new Set([span.service]))
    }
  }
  return calls
}

/** For each span, the one that makes the calls below it: itself, or the nearest above it of its service that is not internal. */
function findCallers(fromTop: readonly Span[]): ReadonlyMap<Span, Span> {
  const callers = new Map<Span, Span>()
  for (const span of fromTop) {
    const above = span.parent && callers.get(span.parent)
    const caller = callerOf(span, above)
    if (caller) callers.set(span, caller)
  }
  return callers
}

function callerOf(span: Span, above: Span | undefined): Span | undefined {
  if (span.service === undefined) return above
  if (span.kind !== 'internal' || above?.service !== span.service) return span
  return above.kind === 'internal' ? span : above
}

/** What made a span run: its parent, and what it links to where either side of the link is that of a call. */
function causesOf(span: Span): Span[] {
  const isCalled = span.kind === 'server' || span.kind === 'consumer'
  const linked = [...targetsOf(span)].filter(({ kind }) => isCalled || kind === 'client' || kind === 'producer')
  return span.parent ? [span.parent, ...linked] : linked
}
