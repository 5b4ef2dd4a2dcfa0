import type { Span } from '../../trace/span.ts'
import type { Difference } from '../field-check.ts'
import { descendantsOf } from '../relations/kin.ts'
import type { Fits } from './match-tree.ts'
import { nodeDifferences } from './node-differences.ts'
import { type Pair, pairLevel } from './pair-level.ts'
import { orderTied } from './ties.ts'
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
  | {
      readonly type: 'differs'
      readonly node: TreeNode
      readonly span: Span
      readonly differences: readonly Difference[]
    }
  | { readonly type: 'order'; readonly span: Span }

/** All that is wrong with a trace, by a tree. */
export interface Verdict {
  readonly faults: Faults
  /** The spans that have a line, or lie below one that has all it wants. */
  readonly placed: ReadonlySet<Span>
}

export type Faults = readonly Finding[]

interface Judge {
  readonly fits: Fits
  readonly bindings: Bindings
  readonly inOrder: boolean
  /** Whether a node means another span, that stands elsewhere, for certain. */
  readonly meansAnother?: (node: TreeNode, span: Span) => boolean
}

/** Holds a level that does not fit against spans, and everything below that does not fit either. */
export function findFaults(top: Level, roots: readonly Span[], judge: Judge): Verdict {
  const faults: Finding[] = []
  const placed = new Set<Span>()
  const pending: { level: Level; spans: readonly Span[]; parent: Span | undefined }[] = [
    { level: top, spans: roots, parent: undefined },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { level, spans, parent } = next
    const differ = (node: TreeNode, span: Span): readonly Difference[] | undefined =>
      judge.meansAnother?.(node, span) ? undefined : nodeDifferences(node, span, judge.bindings)
    const { pairs, missing, extra } = pairLevel(level, spans, judge.fits, differ)
    faults.push(...missingOf(missing, parent, level, pairs))
    for (const [span, reason] of extra) faults.push({ type: 'extra', span, reason })
    for (const { node, span, fits } of pairs) {
      placed.add(span)
      if (fits) {
        for (const below of descendantsOf(span)) placed.add(below)
        continue
      }
      const differences = differ(node, span) ?? []
      if (differences.length > 0) faults.push({ type: 'differs', node, span, differences })
      pending.push({ level: node.below, spans: span.children, parent: span })
    }
    if (judge.inOrder) for (const span of outOfOrder(level, spans, pairs)) faults.push({ type: 'order', span })
  }
  return { faults, placed }
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
  const placeOf = (span: Span): number => nodeOf.get(span) ?? 0
  const paired = orderTied(
    spans.filter((span) => nodeOf.has(span)),
    placeOf,
  )
  const runs: { length: number; before: number }[] = []
  paired.forEach((span, i) => {
    let best = { length: 1, before: -1 }
    for (let j = 0; j < i; j++) {
      const inOrder = placeOf(paired[j] as Span) <= placeOf(span)
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
