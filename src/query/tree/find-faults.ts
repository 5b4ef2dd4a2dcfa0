import type { Span } from '../../trace/span.ts'
import type { Difference } from '../field-check.ts'
import type { Fits } from './match-tree.ts'
import { nodeDifferences } from './node-differences.ts'
import { type Pair, pairLevel } from './pair-level.ts'
import type { Bindings, Level, TreeNode } from './tree-pattern.ts'

/** One thing that is wrong with a trace, by a tree. */
export type Finding =
  | {
      readonly type: 'missing'
      readonly node: TreeNode
      readonly number: number
      /** Below which span; undefined among the roots. */
      readonly parent: Span | undefined
      /** Behind which sibling it was written. */
      readonly after: Span | undefined
    }
  | { readonly type: 'extra'; readonly span: Span; readonly reason: 'unknown' | 'too-many' }
  | { readonly type: 'differs'; readonly span: Span; readonly differences: readonly Difference[] }
  | { readonly type: 'order'; readonly span: Span }

/** All that is wrong with a trace, by a tree. */
export type Faults = readonly Finding[]

interface Judge {
  readonly fits: Fits
  readonly bindings: Bindings
  readonly inOrder: boolean
}

/** Holds a level that does not fit against spans, and everything below that does not fit either. */
export function findFaults(top: Level, roots: readonly Span[], judge: Judge): Faults {
  const faults: Finding[] = []
  const pending: { level: Level; spans: readonly Span[]; parent: Span | undefined }[] = [
    { level: top, spans: roots, parent: undefined },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { level, spans, parent } = next
    const differ = (node: TreeNode, span: Span): readonly Difference[] => nodeDifferences(node, span, judge.bindings)
    const { pairs, missing, extra } = pairLevel(level, spans, judge.fits, differ)
    faults.push(...missingOf(missing, parent, level, pairs))
    for (const [span, reason] of extra) faults.push({ type: 'extra', span, reason })
    for (const { node, span, fits } of pairs) {
      if (fits) continue
      const differences = differ(node, span)
      if (differences.length > 0) faults.push({ type: 'differs', span, differences })
      pending.push({ level: node.below, spans: span.children, parent: span })
    }
    if (judge.inOrder) for (const span of outOfOrder(level, spans, pairs)) faults.push({ type: 'order', span })
  }
  return faults
}

function missingOf(
  missing: readonly TreeNode[],
  parent: Span | undefined,
  { nodes }: Level,
  pairs: readonly Pair[],
): Finding[] {
  return [...new Set(missing)].map((node) => {
    const before = nodes.slice(0, nodes.indexOf(node)).toReversed()
    const after = before.map((one) => pairs.findLast((pair) => pair.node === one)?.span).find(Boolean)
    return { type: 'missing', node, number: missing.filter((one) => one === node).length, parent, after }
  })
}

/** The fewest spans that would have to start elsewhere: those outside of a longest run that is in the written order. */
function outOfOrder({ nodes }: Level, spans: readonly Span[], pairs: readonly Pair[]): Span[] {
  const nodeOf = new Map(pairs.map(({ node, span }) => [span, nodes.indexOf(node)]))
  const paired = spans.filter((span) => nodeOf.has(span))
  const runs: { length: number; before: number }[] = []
  paired.forEach((span, i) => {
    let best = { length: 1, before: -1 }
    for (let j = 0; j < i; j++) {
      const inOrder = (nodeOf.get(paired[j] as Span) as number) <= (nodeOf.get(span) as number)
      const length = (runs[j]?.length ?? 0) + 1
      if (inOrder && length > best.length) best = { length, before: j }
    }
    runs.push(best)
  })
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
  const kept = new Set<Span>()
  for (let at = runs.findIndex(({ length }) => length === longest); at >= 0; at = runs[at]?.before ?? -1) {
    kept.add(paired[at] as Span)
  }
  return paired.filter((span) => !kept.has(span))
}
