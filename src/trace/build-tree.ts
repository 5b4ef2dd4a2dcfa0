import { parentFinder } from './find-parent.ts'
import { type Parentage, type Span, placeSpan } from './span.ts'
import type { Trace } from './trace.ts'

/** Gives every span of a trace its parent and children, and returns the spans without a recorded parent. */
export function buildTree(trace: Trace): readonly Span[] {
  const findParent = parentFinder(trace.spans)
  const parents = new Map<Span, Span>()
  for (const span of trace.spans) {
    const parent = findParent(span)
    if (parent) parents.set(span, parent)
  }
  const cut = cutCycles(trace.spans, parents)

  const children = new Map<Span, Span[]>()
  const roots: Span[] = []
  for (const span of trace.spans) {
    const parent = parents.get(span)
    if (!parent) roots.push(span)
    else childrenOf(children, parent).push(span)
  }
  for (const span of trace.spans) {
    const parent = parents.get(span)
    const parentage = parent ? 'child' : cut.has(span) ? 'cycle' : parentageOf(span)
    placeSpan(span, { trace, parent, children: Object.freeze(children.get(span) ?? []), parentage })
  }
  return Object.freeze(roots)
}

function childrenOf(children: Map<Span, Span[]>, parent: Span): Span[] {
  let list = children.get(parent)
  if (!list) children.set(parent, (list = []))
  return list
}

function parentageOf(span: Span): Parentage {
  if (span.parentSpanId === undefined) return 'root'
  return span.parentIsRemote ? 'remote-parent' : 'missing-parent'
}

/** Takes one parent out of every cycle, that of the cycle's first span, and returns the spans that lost theirs. */
function cutCycles(spans: readonly Span[], parents: Map<Span, Span>): ReadonlySet<Span> {
  const cut = new Set<Span>()
  const walkOf = new Map<Span, number>()
  spans.forEach((start, walk) => {
    let span: Span | undefined = start
    while (span && !walkOf.has(span)) {
      walkOf.set(span, walk)
      span = parents.get(span)
    }
    if (!span || walkOf.get(span) !== walk || !parents.has(span)) return
    const first = firstOfCycle(span, parents)
    parents.delete(first)
    cut.add(first)
  })
  return cut
}

function firstOfCycle(member: Span, parents: ReadonlyMap<Span, Span>): Span {
  let first = member
  for (let span = parents.get(member); span && span !== member; span = parents.get(span)) {
    if (startsBefore(span, first)) first = span
  }
  return first
}

function startsBefore(a: Span, b: Span): boolean {
  if (a.startSequence !== undefined && b.startSequence !== undefined) return a.startSequence < b.startSequence
  return a.startTimeUnixNano < b.startTimeUnixNano
}
