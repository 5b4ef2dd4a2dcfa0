import { compileNotation } from './compile-notation.ts'
import { compileBuilder } from './compile-builder.ts'
import { rest, type TreePart, TreeSpan } from './builder.ts'
import { requireAliases } from './require-aliases.ts'
import type { Level, TreeNode, TreeOptions } from './tree-pattern.ts'
import { requireFields } from '../refuse.ts'
import { parseNotation } from '../../trace/notation/parse/parse-notation.ts'

/** What describes a tree: a text in the notation, or nodes made by `span()`. */
export type TreeDescription = string | TreeSpan | readonly TreePart[]

/**
 * Reads a description of a tree once and makes it ready to be held against traces.
 *
 * @throws NotationError for a text that is not of the notation; TypeError for anything else that cannot be meant.
 */
export function compileTree(tree: TreeDescription, options: TreeOptions = {}): Level {
  requireFields(options, 'the options of toMatchTrace', ['inOrder', 'exactAttributes'])
  const level = typeof tree === 'string' ? compileNotation(parseNotation(tree), options) : compileParts(tree, options)
  requireAliases(allNodes(level))
  return level
}

function compileParts(tree: TreeSpan | readonly TreePart[], options: TreeOptions): Level {
  const parts = tree instanceof TreeSpan ? [tree] : tree
  if (!Array.isArray(parts) || !parts.every((part) => part instanceof TreeSpan || part === rest)) {
    throw new TypeError('A tree is a text in the notation, a node made by span(), or a list of these.')
  }
  if (!parts.some((part) => part instanceof TreeSpan))
    throw new TypeError('A tree has at least one span; this has none.')
  return compileBuilder(parts, options)
}

/** Every node of a level and below. */
export function allNodes(level: Level): TreeNode[] {
  const nodes: TreeNode[] = []
  const pending = [level]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const node of next.nodes) {
      nodes.push(node)
      pending.push(node.below)
    }
  }
  return nodes
}
