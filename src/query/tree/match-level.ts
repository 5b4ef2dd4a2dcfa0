import type { Span } from '../../trace/span.ts'
import { assign } from '../assign.ts'
import type { Fits } from './match-tree.ts'
import { areTied, orderTied } from './ties.ts'
import type { Level, TreeNode } from './tree-pattern.ts'

/**
 * Whether the nodes of a level fit spans one to one, in any order: every node gets as many spans as it must have, and,
 * where there is no `...`, every span belongs to a node; with one, so does every span that fits a node with a count. By augmenting paths, first from the nodes, then from the spans: a
 * path never takes a place away from whoever has one, so what must be there stays.
 */
export function fitOneToOne({ nodes, rest }: Level, spans: readonly Span[], fits: Fits): boolean {
  if (nodes.length === 0) return rest || spans.length === 0
  if (nodes.some((node) => node.bounds.max === 0 && spans.some((span) => fits(node, span)))) return false
  const wanted = nodes.filter((node) => node.bounds.max > 0)
  const least = wanted.reduce((sum, node) => sum + node.bounds.min, 0)
  if (least > spans.length) return false
  if (!rest && wanted.reduce((sum, node) => sum + node.bounds.max, 0) < spans.length) return false
  const places = new Places(wanted, spans, fits)
  return places.giveNodesTheirLeast() && places.giveSpansAPlace(rest)
}

/**
 * Whether the nodes of a level fit spans in start order, each node a run of them, with others between where `...` is. Spans
 * that started at the same moment of a clock may stand in the order in which they are written.
 */
export function fitInOrder(level: Level, spans: readonly Span[], fits: Fits): boolean {
  if (fitSequence(level, spans, fits)) return true
  if (!spans.some((span, i) => i > 0 && areTied(spans[i - 1] as Span, span))) return false
  return fitSequence(level, orderTied(spans, placesOf(level, spans, fits)), fits)
}

/** The number of the node that a span most likely stands for. */
function placesOf({ nodes }: Level, spans: readonly Span[], fits: Fits): (span: Span) => number {
  const given = assign(nodes.length, spans.length, (n, s) => fits(nodes[n] as TreeNode, spans[s] as Span))
  const places = new Map(given.map((s, n) => [spans[s], n]))
  return (span) => places.get(span) ?? nodes.findIndex((node) => fits(node, span))
}

function fitSequence({ nodes, rest }: Level, spans: readonly Span[], fits: Fits): boolean {
  if (nodes.some((node) => node.bounds.max === 0 && spans.some((span) => fits(node, span)))) return false
  const wanted = nodes.filter((node) => node.bounds.max > 0)
  const tooMany = (node: TreeNode): boolean =>
    node.counted && spans.filter((span) => fits(node, span)).length > node.bounds.max
  if (rest && wanted.some(tooMany)) return false
  // After each node: the numbers of spans that may have been passed by then.
  let passed = reach([0], spans.length, rest)
  for (const node of wanted) passed = reach(passNode(node, spans, passed, rest, fits), spans.length, rest)
  return passed.includes(spans.length)
}

/** With a `...` any number of further spans may be passed. */
function reach(passed: readonly number[], total: number, rest: boolean): number[] {
  const first = passed[0]
  if (!rest || first === undefined) return [...passed]
  return Array.from({ length: total - first + 1 }, (_, i) => first + i)
}

function passNode(
  node: TreeNode,
  spans: readonly Span[],
  from: readonly number[],
  rest: boolean,
  fits: Fits,
): number[] {
  const after = new Set<number>()
  for (const start of from) {
    if (node.bounds.min === 0) after.add(start)
    let taken = 0
    for (let i = start; i < spans.length && taken < node.bounds.max; i++) {
      if (fits(node, spans[i] as Span)) taken++
      else if (!rest) break
      if (taken >= node.bounds.min) after.add(i + 1)
    }
  }
  return [...after].sort((a, b) => a - b)
}

/** Who has which place: a span belongs to at most one node, a node has at most as many spans as it may. */
class Places {
  readonly #nodes: readonly TreeNode[]
  readonly #spans: readonly Span[]
  readonly #fits: Fits
  readonly #nodeOf: number[]
  readonly #spansOf: Set<number>[]
  #next = 0

  constructor(nodes: readonly TreeNode[], spans: readonly Span[], fits: Fits) {
    this.#nodes = nodes
    this.#spans = spans
    this.#fits = fits
    this.#nodeOf = spans.map(() => -1)
    this.#spansOf = nodes.map(() => new Set())
  }

  giveNodesTheirLeast(): boolean {
    return this.#nodes.every(({ bounds }, node) => {
      while ((this.#spansOf[node] as Set<number>).size < bounds.min) if (!this.#giveNodeOne(node)) return false
      return true
    })
  }

  /** Where others may stand among the spans, only those need a place that fit a node with a count of its own. */
  giveSpansAPlace(othersMayStand: boolean): boolean {
    const isOther = (span: number): boolean =>
      othersMayStand && !this.#nodes.some(({ counted }, node) => counted && this.#pairs(node, span))
    return this.#nodeOf.every((node, span) => node !== -1 || this.#giveSpanOne(span) || isOther(span))
  }

  /** Finds a span for a node, moving spans between nodes where that makes room. */
  #giveNodeOne(start: number): boolean {
    return this.#giveNodeFree(start) || this.#makeRoomFor(start)
  }

  /** Gives a node the next span that nobody has: nodes are most often written in the order in which spans stand. */
  #giveNodeFree(node: number): boolean {
    const { length } = this.#spans
    for (let i = 0; i < length; i++) {
      const span = (this.#next + i) % length
      if (this.#nodeOf[span] !== -1 || !this.#pairs(node, span)) continue
      this.#give(span, node)
      this.#next = span + 1
      return true
    }
    return false
  }

  #makeRoomFor(start: number): boolean {
    const askedBy = new Map<number, number>()
    const makesWay = new Map<number, number>()
    const queue = [start]
    for (const node of queue) {
      for (let span = 0; span < this.#spans.length; span++) {
        const holder = this.#nodeOf[span] as number
        if (holder === node || askedBy.has(span) || !this.#pairs(node, span)) continue
        askedBy.set(span, node)
        if (holder === -1) return this.#moveAlong(span, askedBy, makesWay)
        if (holder === start || makesWay.has(holder)) continue
        makesWay.set(holder, span)
        queue.push(holder)
      }
    }
    return false
  }

  /** Gives a span to the node that asked for it, which lets go of another one, and so on back to the first node. */
  #moveAlong(free: number, askedBy: ReadonlyMap<number, number>, makesWay: ReadonlyMap<number, number>): boolean {
    for (let span: number | undefined = free; span !== undefined;) {
      const node = askedBy.get(span) as number
      this.#give(span, node)
      span = makesWay.get(node)
    }
    return true
  }

  /** Finds a node for a span, moving others on where a node has all that it may. */
  #giveSpanOne(span: number): boolean {
    const cameFrom = new Map<number, number>()
    const queue = [span]
    for (const asking of queue) {
      for (let node = 0; node < this.#nodes.length; node++) {
        if (cameFrom.has(node) || !this.#pairs(node, asking)) continue
        cameFrom.set(node, asking)
        const held = this.#spansOf[node] as Set<number>
        if (held.size < (this.#nodes[node] as TreeNode).bounds.max) return this.#moveSpans(node, cameFrom, span)
        queue.push(...held)
      }
    }
    return false
  }

  #moveSpans(last: number, cameFrom: ReadonlyMap<number, number>, start: number): boolean {
    let node = last
    for (;;) {
      const asking = cameFrom.get(node) as number
      const left = this.#nodeOf[asking] as number
      this.#give(asking, node)
      if (asking === start) return true
      node = left
    }
  }

  #give(span: number, node: number): void {
    const before = this.#nodeOf[span] as number
    if (before !== -1) this.#spansOf[before]?.delete(span)
    this.#nodeOf[span] = node
    this.#spansOf[node]?.add(span)
  }

  #pairs(node: number, span: number): boolean {
    return this.#fits(this.#nodes[node] as TreeNode, this.#spans[span] as Span)
  }
}
