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
  for (let i = 0; i < spans.length; i++) placeOf(spans[i] as Span).index = i
  const findParent = parentFinder(spans)
  let isBelow = true
  for (const span of spans) {
    const place = placeOf(span)
    place.parent = findParent(span)
    isBelow &&= place.parent === undefined || placeOf(place.parent).index < place.index
  }
  // Where every parent stands before its children, as in most traces, there is no cycle.
  if (!isBelow) cutCycles(spans)
  const roots = hang(spans)
  settleTies({ spans, roots }, compare)
  for (let i = 0; i < spans.length; i++) {
    const place = placeOf(spans[i] as Span)
    place.index = i
    if (place.children.length > 0) Object.freeze(place.children)
  }
  return { spans: Object.freeze(spans), roots: Object.freeze(roots) }
}

/** Lists every span among its parent's children, and returns those that have no parent. */
function hang(spans: readonly Span[]): Span[] {
  const roots: Span[] = []
  for (const span of spans) {
    const place = placeOf(span)
    if (place.parentage !== 'cycle') place.parentage = parentageOf(span)
    if (place.parent) {
      const above = placeOf(place.parent)
      if (above.children.length === 0) above.children = [span]
      else (above.children as Span[]).push(span)
    } else roots.push(span)
  }
  return roots
}

function parentageOf(span: Span): Parentage {
  if (span.parent) return 'child'
  if (span.parentSpanId === undefined) return 'root'
  return span.parentIsRemote ? 'remote-parent' : 'missing-parent'
}
