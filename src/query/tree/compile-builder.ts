import type { SpanPattern, SpanQuery } from '../span-pattern.ts'
import { boundsOf } from '../times.ts'
import { rest, type TreePart, TreeSpan } from './builder.ts'
import { compileNodeQuery } from './node-query.ts'
import { nodeText } from './node-text.ts'
import type { Level, TreeNode, TreeOptions } from './tree-pattern.ts'

/** Makes nodes of the builder ready to be held against spans. */
export function compileBuilder(parts: readonly TreePart[], options: TreeOptions): Level {
  return {
    nodes: parts.filter((part) => part instanceof TreeSpan).map((part) => compileNode(part, options)),
    rest: parts.includes(rest),
  }
}

function compileNode({ query, options: given, children }: TreeSpan, options: TreeOptions): TreeNode {
  const { times, as: alias, linksTo = [], ...fields } = given
  const pattern = merge(query, fields, options)
  const aliases = typeof linksTo === 'string' ? [linksTo] : linksTo
  return {
    ...compileNodeQuery(pattern),
    bounds: boundsOf(times ?? 1),
    counted: times !== undefined,
    alias,
    links: aliases.map((target) => ({ alias: target })),
    below: compileBuilder(children, options),
    text: () => nodeText(pattern, boundsOf(times ?? 1), alias),
  }
}

function merge(query: SpanQuery, fields: SpanPattern, { exactAttributes }: TreeOptions): SpanPattern {
  const pattern = { ...toPattern(query), ...fields }
  if (!exactAttributes || pattern.exactAttributes !== undefined) return pattern
  const { attributes = {}, ...others } = pattern
  return { ...others, exactAttributes: attributes }
}

function toPattern(query: SpanQuery): SpanPattern {
  if (typeof query === 'string' || query instanceof RegExp) return { name: query }
  return typeof query === 'function' ? { where: query } : query
}
