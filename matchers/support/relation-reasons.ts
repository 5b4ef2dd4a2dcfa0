import { list } from '../../src/query/explain/words.ts'
import type { Parentage, Span } from '../../src/trace/span.ts'
import { quote } from './about-span.ts'
import { ancestorsOf, levelsBelow, sameSpan } from './kinship.ts'

/** A relation between a span and another of its trace. */
export interface Relation {
  readonly matcher: string
  readonly word: 'child' | 'descendant' | 'sibling'
  /** The recorded spans to which the span stands in this relation, the nearest first. */
  readonly relatives: (span: Span) => readonly Span[]
}

/** Why a span does not stand in a relation to another, and a way out where there is one. */
export interface Reason {
  readonly why: string
  readonly hint?: string
}

/** Says what two spans are to each other, when not what was asked. */
export function reasonBetween(span: Span, to: Span, relation: Relation): Reason {
  if (sameSpan(span, to)) return { why: 'it is that span itself' }
  if (span.traceId !== to.traceId) {
    return {
      why: 'the two are in different traces',
      hint: 'Hint: `expect(traces).toBeSingleTrace()` shows where the context was lost.',
    }
  }
  const up = levelsBelow(to, span)
  if (up !== undefined) return { why: `${quote(to)} is its own ${up === 1 ? 'child' : 'descendant'}` }
  const down = levelsBelow(span, to)
  if (relation.word === 'sibling') return reasonNoSiblings(span, to, down)
  if (down !== undefined) {
    return {
      why: `it is ${down} levels below; ${standing(span, relation).why}`,
      hint: 'Hint: toBeDescendantOf() takes any depth.',
    }
  }
  if (span.parent && span.parent === to.parent) {
    return { why: `they are siblings, both children of ${quote(span.parent)}` }
  }
  return standing(span, relation)
}

function reasonNoSiblings(span: Span, to: Span, down: number | undefined): Reason {
  if (down !== undefined) return { why: `${quote(to)} is its ${down === 1 ? 'parent' : 'ancestor'}` }
  const [own, other] = [span, to].map((one) => standing(one, { word: 'child' }))
  return own?.why === other?.why
    ? { why: `${own?.why}; the same holds for the other` }
    : { ...own, why: `${own?.why}; as for ${quote(to)}, ${other?.why}` }
}

/** Says under which spans a span stands. */
export function standing(span: Span, { word }: Pick<Relation, 'word'>): Reason {
  const ancestors = ancestorsOf(span)
  const [nearest, top] = [ancestors[0], ancestors.at(-1) ?? span]
  const lost = lostTies[top.parentage]
  const hint = lost === undefined || top.parentage === 'cycle' ? {} : { hint: seeAll }
  if (!nearest) return { why: lost === undefined ? 'it is a root span, and names no parent' : `its ${lost}`, ...hint }
  if (word !== 'descendant') return { why: `its parent is ${quote(nearest)}` }
  if (lost !== undefined) return { why: `its ancestors end at ${quote(top)}, whose ${lost}`, ...hint }
  return ancestors.length === 1
    ? { why: `its only ancestor is ${quote(nearest)}` }
    : { why: `its ancestors are ${list(ancestors.map(quote))}` }
}

const seeAll = 'Hint: `expect(trace).toBeComplete()` lists every parent that was not recorded.'

const lostTies: Readonly<Partial<Record<Parentage, string>>> = {
  'missing-parent': 'parent was not recorded',
  'remote-parent': 'parent is in another process, and was not recorded',
  cycle: 'ancestors lead back to itself',
}
