import { cutCycles } from './cut-cycles.ts'
import { parentFinder } from './find-parent.ts'
import { startOrder } from './order.ts'
import { settleTies } from './settle-ties.ts'
import { type Parentage, placeOf, Span } from './span.ts'
import type { SpanData } from './span-data.ts'
import type { Trace } from './trace.ts'

/** Makes the spans of a trace, gives each its parent and children, and returns them all and the roots among them. */
export function buildTree(trace: Trace, data: readonly SpanData[]): Pick<Trace, 'spans' | 'roots'> {
  const compare = startOrder(data)
  const spans = data.map((one) => new Span(one, trace)).sort(compare)
  const findParent = parentFinder(spans)
  for (const span of spans) placeOf(span).parent = findParent(span)
  cutCycles(spans)
  const roots = hang(spans)
  settleTies({ spans, roots }, compare)
  spans.forEach((span, i) => {
    placeOf(span).index = i
    Object.freeze(span.children)
  })
  return { spans: Object.freeze(spans), roots: Object.freeze(roots) }
}

/** Lists every span among its parent's children, and returns those that have no parent. */
function hang(spans: readonly Span[]): Span[] {
  const children = new Map<Span, Span[]>()
  const roots: Span[] = []
  for (const span of spans) {
    const place = placeOf(span)
    if (place.parentage !== 'cycle') place.parentage = parentageOf(span)
    const siblings = place.parent ? children.get(place.parent) : roots
    if (siblings) siblings.push(span)
    else if (place.parent) children.set(place.parent, (placeOf(place.parent).children = [span]))
  }
  return roots
}

function parentageOf(span: Span): Parentage {
  if (span.parent) return 'child'
  if (span.parentSpanId === undefined) return 'root'
  return span.parentIsRemote ? 'remote-parent' : 'missing-parent'
}
