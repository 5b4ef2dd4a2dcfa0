import type { Span } from '../../trace/span.ts'
import type { Fitting } from './fitting.ts'
import {
  ancestorsOf,
  ancestorTest,
  childTest,
  descendantsOf,
  descendantTest,
  parentTest,
  siblingsOf,
  siblingTest,
} from './kin.ts'
import { countLost, linkTest, targetsOf } from './links.ts'
import { nameChain, nameRelative, nameRelatives, withoutParent } from './name-relatives.ts'
import type { Relation } from './relation.ts'
import { count } from '../explain/words.ts'

/** Where the other span stands in the tree, or that a link points to it. The nearest relation stands first. */
export const kinRelations: Readonly<
  Record<'parent' | 'child' | 'ancestor' | 'descendant' | 'sibling' | 'linkedTo', Relation>
> = {
  parent: {
    says: 'is the parent',
    to: (fitting) => ({
      holds: parentTest(fitting),
      received: (span) => (span.parent ? nameRelative(fitting.query, span.parent) : sayNoParent(span)),
    }),
  },
  child: {
    says: 'is a child',
    to: (fitting) => ({
      holds: childTest(fitting),
      received: (span) => nameRelatives(fitting.query, span.children, 'no children'),
    }),
  },
  ancestor: {
    says: 'is an ancestor',
    to: (fitting) => ({
      holds: ancestorTest(fitting),
      received: (span) => (span.parent ? nameChain(fitting.query, ancestorsOf(span)) : sayNoParent(span)),
    }),
  },
  descendant: {
    says: 'is a descendant',
    to: (fitting) => ({
      holds: descendantTest(fitting),
      received: (span) => nameRelatives(fitting.query, descendantsOf(span), 'no descendants'),
    }),
  },
  sibling: {
    says: 'is a sibling',
    to: (fitting) => ({
      holds: siblingTest(fitting),
      received: (span) => nameRelatives(fitting.query, siblingsOf(span), 'no siblings'),
    }),
  },
  linkedTo: {
    says: 'is what a link points to',
    to: (fitting) => ({ holds: linkTest(fitting), received: (span) => sayLinks(fitting, span) }),
  },
}

/** Says why a span has no parent. */
export function sayNoParent({ parentage }: Span): string {
  return parentage === 'child' ? '' : withoutParent[parentage]
}

function sayLinks({ query }: Fitting, span: Span): string {
  const lost = countLost(span)
  const sayLost = lost === 1 ? 'a span that was not recorded' : `${count(lost, 'span')} that were not recorded`
  if (lost === span.links.length) return lost === 0 ? 'no links' : sayLost
  return nameRelatives(query, targetsOf(span), '') + (lost === 0 ? '' : ` and ${sayLost}`)
}
