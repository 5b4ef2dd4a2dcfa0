import { list } from '../../src/query/explain/words.ts'
import type { Span } from '../../src/trace/span.ts'
import { ancestorsOf, levelsBelow, sameSpan } from './kinship.ts'
import type { Relation } from './relation.ts'

/** Says why a span does not stand in a relation to another, and what it stands under instead. */
export function whyNot(span: Span, to: Span | undefined, relation: Relation): string {
  const name = JSON.stringify(span.name)
  const reason = (to && reasonBetween(span, to, relation)) ?? `${standsUnder(span, relation)}`
  return to ? `${name} is not a ${relation.word} of ${JSON.stringify(to.name)}: ${reason}` : `${name}: ${reason}`
}

function reasonBetween(span: Span, to: Span, { word }: Relation): string | undefined {
  if (sameSpan(span, to)) return 'it is that span itself'
  if (span.traceId !== to.traceId) return 'the two are in different traces'
  const down = levelsBelow(to, span)
  if (down !== undefined) return `it is the other way round, ${down} ${down === 1 ? 'level' : 'levels'}`
  return undefined
}
