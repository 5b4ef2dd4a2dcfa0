import type { Span } from '../../trace/span.ts'
import { assign } from '../assign.ts'
import { editDistance, slipLimit } from '../../trace/closest-text.ts'
import type { Difference } from '../field-check.ts'
import { pairAtLeastCost } from '../least-cost.ts'
import type { Fits } from './match-tree.ts'
import type { Level, TreeNode } from './tree-pattern.ts'

/** A node and the span that it most likely means. */
export interface Pair {
  readonly node: TreeNode
  readonly span: Span
  /** Whether the node fits, with all below it. */
  readonly fits: boolean
}

/** The best that can be made of a level that does not fit. */
export interface PairedLevel {
  readonly pairs: readonly Pair[]
  /** The nodes that lack a span, once for each that they lack. */
  readonly missing: readonly TreeNode[]
  /** The spans that no node has room for, with the reason. */
  readonly extra: ReadonlyMap<Span, 'unknown' | 'too-many'>
}

/** In what a span differs from a node, apart from what lies below; undefined where the node means another for certain. */
export type Differ = (node: TreeNode, span: Span) => readonly Difference[] | undefined

/** So many on a side are paired at the least cost; beyond it, in the order in which they stand. */
const mostPaired = 250
/** A pair that costs more is no pair. */
const limit = 3

/** Pairs the nodes of a level with spans: first those that fit, then those that come nearest. */
export function pairLevel(level: Level, spans: readonly Span[], fits: Fits, differ: Differ): PairedLevel {
  const slots = slotsOf(level, spans, fits)
  const pairs: Pair[] = []
  const leftSpans = new Set(spans)
  const given = assign(slots.length, spans.length, (s, i) => fits((slots[s] as Slot).node, spans[i] as Span))
  const leftSlots = slots.filter(({ node }, s) => {
    const span = spans[given[s] as number]
    if (!span) return true
    pairs.push({ node, span, fits: true })
    leftSpans.delete(span)
    return false
  })
  const candidates = [...leftSpans].filter(
    (span) => !level.nodes.some((node) => node.bounds.max === 0 && fits(node, span)),
  )
  for (const { node, span } of pairNearest(leftSlots, candidates, differ)) {
    pairs.push({ node, span, fits: false })
    leftSpans.delete(span)
    leftSlots.splice(
      leftSlots.findIndex((slot) => slot.node === node),
      1,
    )
  }
  const extra = new Map<Span, 'unknown' | 'too-many'>()
  for (const span of leftSpans) {
    const counted = level.nodes.some((node) => node.counted && fits(node, span))
    if (!level.rest || counted) extra.set(span, counted ? 'too-many' : 'unknown')
  }
  return { pairs, missing: leftSlots.filter(({ required }) => required).map(({ node }) => node), extra }
}

interface Slot {
  readonly node: TreeNode
  readonly required: boolean
}

/** A place for each span that a node must have, then for each further one that it may have and that is there. */
function slotsOf({ nodes }: Level, spans: readonly Span[], fits: Fits): Slot[] {
  const required = nodes.flatMap((node) => Array.from({ length: node.bounds.min }, () => ({ node, required: true })))
  const optional = nodes.flatMap((node) => {
    const most = Math.min(
      node.bounds.max,
      node.bounds.max > node.bounds.min ? spans.filter((span) => fits(node, span)).length : 0,
    )
    return Array.from({ length: Math.max(0, most - node.bounds.min) }, () => ({ node, required: false }))
  })
  return [...required, ...optional]
}

function pairNearest(slots: readonly Slot[], spans: readonly Span[], differ: Differ): { node: TreeNode; span: Span }[] {
  const required = slots.filter((slot) => slot.required).slice(0, mostPaired)
  const near = spans.slice(0, mostPaired)
  const costs = required.map(({ node }) => near.map((span) => costOf(node, span, differ)))
  const columns = pairAtLeastCost(required.length, near.length, (row, column) => costs[row]?.[column] ?? limit)
  return required.flatMap(({ node }, row) => {
    const column = columns[row] as number
    const span = near[column]
    return span && (costs[row]?.[column] ?? limit) < limit ? [{ node, span }] : []
  })
}

/** How unlikely it is that a node means a span: by the fields that differ, and by what lies below. */
function costOf(node: TreeNode, span: Span, differ: Differ): number {
  const differences = differ(node, span)
  if (!differences) return limit
  const fields = differences.reduce((sum, one) => sum + fieldCost(one, node, span), 0)
  const below = node.below.nodes.length
  const familiar = node.below.nodes.filter(({ query }) => span.children.some((child) => query.testName(child))).length
  const structure = below === 0 ? 0 : (1 - familiar / below) * 0.5
  return Math.min(limit, fields + structure)
}

function fieldCost({ field, far }: Difference, { query }: TreeNode, { name }: Span): number {
  if (field !== 'name') return far ? 0.6 : 0.5
  if (typeof query.name !== 'string') return 2
  const most = slipLimit(query.name)
  return editDistance(query.name.toLowerCase(), name.toLowerCase(), most) < most ? 1 : 2.5
}
