import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { allNodes } from './compile-tree.ts'
import type { Bindings, Level, TreeNode } from './tree-pattern.ts'

/** So many ways to choose the spans for the aliases are tried. */
const mostWays = 1000

/**
 * Every way to choose the spans that the aliases stand for to which a link or a `sameAs` points, the most natural first: in
 * start order, each where its line stands. An alias to which none points is a mere name and needs no choice.
 *
 * @throws Error where there are more ways than can be tried, and all before were taken.
 */
export function* waysToBind(level: Level, { traces }: SpanSelection): Generator<Bindings> {
  const needed = aliasesNeeded(level)
  if (needed.size === 0) return yield new Map()
  const choices = placeNodes(level)
    .filter(({ node: { alias } }) => alias !== undefined && needed.has(alias))
    .map((one) =>
      choiceOf(
        one,
        traces.flatMap((trace) => trace.spans),
      ),
    )
    .toSorted((a, b) => Number(b.inPlace) - Number(a.inPlace))
  let tried = 0
  for (const bindings of choose(choices, new Map())) {
    if (tried++ === mostWays) throw new Error(tooMany(choices))
    yield bindings
  }
}

/** The aliases to which a link or a `sameAs` points. */
function aliasesNeeded(level: Level): ReadonlySet<string> {
  const needed = new Set<string>()
  for (const { links, same } of allNodes(level)) {
    for (const link of links) if (isAlias(link)) needed.add(link.alias)
    for (const { alias } of same) needed.add(alias)
  }
  return needed
}

/** A node, and those above it from the nearest to the top. */
interface Placed {
  readonly node: TreeNode
  readonly above: readonly TreeNode[]
}

interface Choice {
  readonly alias: string
  readonly spans: readonly Span[]
  /** Whether the spans stand where the line does, and do not merely fit it. */
  readonly inPlace: boolean
}

function placeNodes(level: Level): Placed[] {
  const placed: Placed[] = []
  const pending: { level: Level; above: readonly TreeNode[] }[] = [{ level, above: [] }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { above } = next
    const below = next.level.nodes.map((node) => ({ level: node.below, above: [node, ...above] }))
    placed.push(...next.level.nodes.map((node) => ({ node, above })))
    pending.push(...below.toReversed())
  }
  return placed
}

/** The spans that may stand for a line; where none is in its place, all that fit it, so that a failure can say where it is. */
function choiceOf({ node, above }: Placed, spans: readonly Span[]): Choice {
  const fitting = spans.filter(node.query.test)
  const inPlace = fitting.filter((span) => standsBelow(span, above))
  const found = inPlace.length > 0
  return { alias: node.alias as string, spans: found ? inPlace : fitting, inPlace: found }
}

function standsBelow(span: Span, above: readonly TreeNode[]): boolean {
  let parent = span.parent
  for (const { query } of above) {
    if (!parent || !query.test(parent)) return false
    parent = parent.parent
  }
  return parent === undefined
}

/** No two lines stand for the same span. */
function* choose([first, ...others]: readonly Choice[], chosen: Bindings): Generator<Bindings> {
  if (!first) {
    yield chosen
    return
  }
  const taken = new Set(chosen.values())
  const free = first.spans.filter((span) => !taken.has(span))
  for (const span of free) yield* choose(others, new Map([...chosen, [first.alias, span]]))
  if (free.length === 0) yield* choose(others, chosen)
}

function tooMany(choices: readonly Choice[]): string {
  const ways = choices.reduce((product, { spans }) => product * Math.max(1, spans.length), 1)
  const aliases = choices.map(({ alias, spans }) => `#${alias} (${spans.length} spans)`).join(', ')
  return (
    `There are ${ways} ways to choose the spans that aliases stand for: ${aliases}. ` +
    'Describe these spans more closely.'
  )
}

function isAlias(link: unknown): link is { readonly alias: string } {
  return typeof link === 'object' && link !== null && 'alias' in link
}
