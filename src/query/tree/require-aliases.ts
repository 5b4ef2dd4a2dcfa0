import { closestText } from '../../trace/closest-text.ts'
import { parentAlias, type SameAs } from '../same-as.ts'
import type { TreeNode } from './tree-pattern.ts'

type Named = ReadonlyMap<string, TreeNode>

/**
 * @throws TypeError for a link or a `sameAs` that points to an alias that no node has, for an alias that two nodes have, and
 * for one that stands for several spans where one is needed.
 */
export function requireAliases(nodes: readonly TreeNode[]): void {
  const named = new Map<string, TreeNode>()
  for (const node of nodes) {
    if (node.alias === undefined) continue
    if (named.has(node.alias)) throw new TypeError(`The alias "${node.alias}" is given to two nodes of the tree.`)
    named.set(node.alias, node)
  }
  for (const { links, same } of nodes) {
    for (const link of links) {
      if (typeof link === 'string' || !('alias' in link) || named.has(link.alias)) continue
      throw new TypeError(
        `A link points to the alias "${link.alias}", which no node of the tree has.${known(link.alias, named)}`,
      )
    }
    for (const one of same) requireOneSpan(one, named)
  }
}

function requireOneSpan(same: SameAs, named: Named): void {
  const { alias } = same
  const target = named.get(alias)
  if (alias === parentAlias) {
    if (!target) return
    throw new TypeError(
      `${String(same)} is the parent of the span, and a node of the tree has the alias "${alias}" too. Give that node another one.`,
    )
  }
  if (!target) {
    const aliases = known(alias, named, parentAlias)
    throw new TypeError(`${String(same)} names the alias "${alias}", which no node of the tree has.${aliases}`)
  }
  const { min, max } = target.bounds
  if (min <= 1 && max >= 1) return
  const number = max < 1 ? 'no span' : `${min} spans or more`
  throw new TypeError(`${String(same)} names the alias "${alias}", whose node stands for ${number} and not for one.`)
}

/** The aliases that there are, and the one that may have been meant. */
function known(alias: string, named: Named, ...others: readonly string[]): string {
  const aliases = [...named.keys(), ...others]
  if (aliases.length === 0) return ' No node has one.'
  const nearest = closestText(alias, aliases)
  const guess = nearest === undefined ? '' : ` Did you mean "${nearest}"?`
  return `${guess} The aliases are: ${aliases.join(', ')}.`
}
