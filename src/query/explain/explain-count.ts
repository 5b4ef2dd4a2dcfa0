import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { printTimes, type Times, tooFew } from '../times.ts'
import { drawMarked } from './draw-marked.ts'
import { explainMiss } from './explain-miss.ts'
import { candidatesByName, groupAlike } from './nearest.ts'
import { remarksOn } from './remarks.ts'
import { shorten } from './shorten.ts'

/** So many of the spans that were found are numbered; and of those that nearly were, so many are marked. */
const shownFound = 10
const shownOthers = 3

/** Explains a wrong number of spans that fit. */
export function explainCount(
  query: CompiledQuery,
  expected: Times,
  found: readonly Span[],
  selection: SpanSelection,
): string {
  const fact = `Expected ${printTimes(expected, 'that fits', 'that fit')} ${shorten(query.text, 120)}, found`
  if (found.length === 0) return `${fact} none. ${explainMiss(query, selection)}`
  const others = tooFew(expected, found.length) ? remarksOnOthers(query, selection) : []
  return `${fact} ${found.length}:\n\n${drawMarked(selection.traces, new Map([...others, ...numbers(found)]))}`
}

/** Draws the traces with the spans that were found numbered. */
export function drawFound(found: readonly Span[], { traces }: SpanSelection): string {
  return drawMarked(traces, numbers(found))
}

function numbers(found: readonly Span[]): ReadonlyMap<Span, string> {
  const number = (index: number): string => (found.length === 1 ? 'found' : `${index + 1} of ${found.length}`)
  return new Map(found.slice(0, shownFound).map((span, i) => [span, number(i)]))
}

/** Remarks on the spans that have the name, but differ elsewhere. */
function remarksOnOthers(query: CompiledQuery, { spans }: SpanSelection): ReadonlyMap<Span, string> {
  if (query.name === undefined) return new Map()
  const differing = candidatesByName(spans, query).filter(({ differences }) => differences.length > 0)
  const remarks = groupAlike(differing.slice(0, shownOthers)).map((way) => remarksOn([way]))
  return new Map(remarks.flatMap((map) => [...map]))
}
