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
  return [...node.query.differences(span), ...links]
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
