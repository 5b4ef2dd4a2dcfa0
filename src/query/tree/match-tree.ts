import type { Span } from '../../trace/span.ts'
import { linksFit } from './links.ts'
import { fitInOrder, fitOneToOne } from './match-level.ts'
import type { Bindings, Level, TreeNode, TreeOptions } from './tree-pattern.ts'

/** Says whether a node, with all below it, fits a span with all below it. */
export type Fits = (node: TreeNode, span: Span) => boolean

/** Holds a level of a tree against spans that stand side by side. Each pair of node and span is judged once. */
export function treeMatcher(
  options: TreeOptions,
  bindings: Bindings,
): { level(level: Level, spans: readonly Span[]): boolean; fits: Fits } {
  const judged = new Map<TreeNode, Map<Span, boolean>>()
  const fitLevel = options.inOrder ? fitInOrder : fitOneToOne
  const fits: Fits = (node, span) => {
    const { name } = node.query
    if (typeof name === 'string' && name !== span.name) return false
    let verdicts = judged.get(node)
    if (!verdicts) judged.set(node, (verdicts = new Map()))
    let verdict = verdicts.get(span)
    if (verdict === undefined) {
      verdict = fitsAlone(node, span, bindings) && fitLevel(node.below, span.children, fits)
      verdicts.set(span, verdict)
    }
    return verdict
  }
  return { level: (level, spans) => fitLevel(level, spans, fits), fits }
}

/** Whether a node fits a span, whatever lies below either. */
export function fitsAlone(node: TreeNode, span: Span, bindings: Bindings): boolean {
  if (node.alias !== undefined && (bindings.get(node.alias) ?? span) !== span) return false
  return node.queryFor(bindings).test(span) && linksFit(node, span, bindings)
}
