import { groupOf } from '../../trace/trace.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanLink } from '../../trace/span-data.ts'
import { assign } from '../assign.ts'
import type { Bindings, LinkTarget, TreeNode } from './tree-pattern.ts'

/** Whether each link that a node asks for is a link of the span, one to one. */
export function linksFit({ links }: TreeNode, span: Span, bindings: Bindings): boolean {
  return links.length === 0 || missingLinks(links, span, bindings).length === 0
}

/** The links that a node asks for and the span lacks. */
export function missingLinks(links: readonly LinkTarget[], span: Span, bindings: Bindings): LinkTarget[] {
  const given = assign(links.length, span.links.length, (l, s) =>
    linkFits(links[l] as LinkTarget, span.links[s] as SpanLink, span, bindings),
  )
  return links.filter((_, i) => given[i] === -1)
}

function linkFits(target: LinkTarget, link: SpanLink, from: Span, bindings: Bindings): boolean {
  if (target === 'any') return true
  if ('alias' in target) {
    const bound = bindings.get(target.alias)
    return bound !== undefined && bound.spanId === link.spanId && bound.traceId === link.traceId
  }
  return groupOf(from.trace).spansAt(link).some(target.query.test)
}
