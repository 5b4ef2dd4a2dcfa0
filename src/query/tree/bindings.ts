import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { allNodes } from './compile-tree.ts'
import type { Bindings, Level } from './tree-pattern.ts'

/** So many ways to choose the spans for the aliases are tried. */
const mostWays = 1000

/**
 * Every way to choose the spans that the aliases stand for to which links point. An alias that no link points to is a mere
 * name and needs no choice.
 *
 * @throws Error where there are too many ways to try.
 */
export function* waysToBind(level: Level, { traces }: SpanSelection): Generator<Bindings> {
  const nodes = allNodes(level)
  const linked = new Set(nodes.flatMap(({ links }) => links.flatMap((link) => (isAlias(link) ? [link.alias] : []))))
  const choices = nodes
    .filter(({ alias }) => alias !== undefined && linked.has(alias))
    .map(({ alias, query }) => ({
      alias: alias as string,
      spans: traces.flatMap((trace) => trace.spans.filter(query.test)),
    }))
  const ways = choices.reduce((product, { spans }) => product * Math.max(1, spans.length), 1)
  if (ways > mostWays) {
    const aliases = choices.map(({ alias, spans }) => `#${alias} (${spans.length} spans)`).join(', ')
    throw new Error(
      `There are ${ways} ways to choose the spans that links point to, by their aliases: ${aliases}. ` +
        'Describe these spans more closely.',
    )
  }
  yield* choose(choices, new Map())
}

interface Choice {
  readonly alias: string
  readonly spans: readonly Span[]
}

function* choose([first, ...others]: readonly Choice[], chosen: Bindings): Generator<Bindings> {
  if (!first) {
    yield chosen
    return
  }
  for (const span of first.spans) yield* choose(others, new Map([...chosen, [first.alias, span]]))
  if (first.spans.length === 0) yield* choose(others, chosen)
}

function isAlias(link: unknown): link is { readonly alias: string } {
  return typeof link === 'object' && link !== null && 'alias' in link
}
