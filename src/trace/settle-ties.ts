import { byText, type CompareStarts } from './order.ts'
import { placeOf, type Span } from './span.ts'

/** A trace's spans in start order, and the roots among them. */
interface Tree {
  readonly spans: Span[]
  readonly roots: Span[]
}

/**
 * Orders the spans that start alike and look alike by what lies below them, in place, so that the order does not depend
 * on that of the input. Costs one pass where there are none.
 */
export function settleTies(tree: Tree, compare: CompareStarts): void {
  if (!tree.spans.some((span, i) => i > 0 && compare(tree.spans[i - 1] as Span, span) === 0)) return
  const rank = rankSpans(tree.spans, compare)
  const rankOf = (span: Span): number => rank.get(span) ?? 0
  const shape = shapeSubtrees(tree.roots, rankOf)
  const byShape = (a: Span, b: Span): number => rankOf(a) - rankOf(b) || (shape.get(a) ?? 0) - (shape.get(b) ?? 0)
  for (const span of tree.spans) if (span.children.length > 1) placeOf(span).children = span.children.toSorted(byShape)
  tree.roots.sort(byShape)
  const place = new Map(fromTheTop(tree.roots).map((span, i) => [span, i]))
  tree.spans.sort((a, b) => rankOf(a) - rankOf(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

/** The place of each span, the same for spans that tie. */
function rankSpans(spans: readonly Span[], compare: CompareStarts): Map<Span, number> {
  const ranks = new Map<Span, number>()
  let rank = 0
  let last: Span | undefined
  for (const span of spans) {
    if (last && compare(last, span) !== 0) rank++
    ranks.set(span, rank)
    last = span
  }
  return ranks
}

/** Numbers subtrees such that two have the same number exactly where they are alike; level by level, leaves first. */
function shapeSubtrees(roots: readonly Span[], rankOf: (span: Span) => number): ReadonlyMap<Span, number> {
  const shape = new Map<Span, number>()
  let next = 0
  for (const level of levels(roots)) {
    const keys = level.map((span) => {
      const below = span.children.map((child) => `${rankOf(child)}.${shape.get(child)}`)
      return `${rankOf(span)}(${below.sort(byText).join()})`
    })
    const numbers = new Map([...new Set(keys)].sort(byText).map((key) => [key, next++]))
    level.forEach((span, i) => shape.set(span, numbers.get(keys[i] as string) ?? 0))
  }
  return shape
}

/** The spans by the height of what lies below them: first the leaves, last the tallest. */
function levels(roots: readonly Span[]): Span[][] {
  const heights = new Map<Span, number>()
  const out: Span[][] = []
  for (const span of fromTheTop(roots).toReversed()) {
    const height = span.children.reduce((most, child) => Math.max(most, (heights.get(child) ?? 0) + 1), 0)
    heights.set(span, height)
    ;(out[height] ??= []).push(span)
  }
  return out
}

/** Every span, a parent before its children and the children in their order. */
function fromTheTop(roots: readonly Span[]): Span[] {
  const out: Span[] = []
  const pending = roots.toReversed()
  for (let span = pending.pop(); span; span = pending.pop()) {
    out.push(span)
    for (let i = span.children.length - 1; i >= 0; i--) pending.push(span.children[i] as Span)
  }
  return out
}
