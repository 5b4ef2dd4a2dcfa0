import { groupOf } from '../../trace/trace.ts'
import type { Span } from '../../trace/span.ts'
import type { Difference } from '../field-check.ts'
import { missingLinks } from './links.ts'
import type { Bindings, LinkTarget, TreeNode } from './tree-pattern.ts'

/** In what a span differs from a node, whatever lies below either. */
export function nodeDifferences(node: TreeNode, span: Span, bindings: Bindings): Difference[] {
  const links = missingLinks(node.links, span, bindings).map((target) => ({
    field: 'links',
    expected: printTarget(target),
    received: printLinks(span),
  }))
  return [...node.queryFor(bindings).differences(span), ...links, ...aliasDifference(node, span, bindings)]
}

/** Whether a difference is that another span was chosen for the alias of a node. */
export function isOfAlias({ field }: Difference, { alias }: TreeNode): boolean {
  return alias !== undefined && field === `#${alias}`
}

function aliasDifference({ alias }: TreeNode, span: Span, bindings: Bindings): Difference[] {
  const chosen = alias === undefined ? undefined : bindings.get(alias)
  if (!chosen || chosen === span) return []
  return [{ field: `#${alias}`, expected: `the span that other lines mean by #${alias}`, received: 'another' }]
}

function printTarget(target: LinkTarget): string {
  if (target === 'any') return '~> *'
  return 'alias' in target ? `~> ${target.alias}` : `~> ${target.query.text}`
}

function printLinks(span: Span): string {
  const { links } = span
  if (links.length === 0) return 'no links'
  return links
    .map((link) => `~> ${groupOf(span.trace).spansAt(link)[0]?.name ?? 'a span that was not recorded'}`)
    .join(', ')
}
