import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { printTimes, type Times, tooFew } from '../times.ts'
import { drawMarked } from './draw-marked.ts'
import { fieldsDiffer, nameMissing, nothingFits, printQueryShort } from './facts.ts'
import { hintsFor } from './hints.ts'
import { candidatesByGuess, candidatesByName, groupAlike } from './nearest.ts'
import { numberFound, remarksOn, remarksOnElsewhere, remarksOnOthers } from './remarks.ts'

/** How many ways to differ are shown. */
const shownWays = 3

/** Explains why no span fits a query: the fact, the evidence, the tree with the nearest spans marked, a hint. */
export function explainMiss(query: CompiledQuery, selection: SpanSelection): string {
  const { spans, traces } = selection
  if (spans.length === 0) return 'Nothing was recorded: there is not a single span here.'
  const named = query.name === undefined ? [] : candidatesByName(spans, query)
  const nearest = named.length > 0 ? named : candidatesByGuess(spans, query)
  const ways = groupAlike(nearest).slice(0, shownWays)
  const elsewhere = remarksOnElsewhere(query, selection)
  const fact = [sayWhy(query, spans, named.length, nearest.length, ways)]
  if (elsewhere.size > 0) fact.push('A span of the same trace fits, but it is not among the spans given.')
  return `${fact.join('\n')}\n\n${drawMarked(traces, new Map([...remarksOn(ways), ...elsewhere]))}${hintsFor(query, ways)}`
}

/** Explains a wrong number of spans that fit. */
export function explainCount(
  query: CompiledQuery,
  expected: Times,
  found: readonly Span[],
  selection: SpanSelection,
): string {
  const fact = `Expected ${printTimes(expected, 'that fits', 'that fit')} ${printQueryShort(query)}, found`
  if (found.length === 0) return `${fact} none. ${explainMiss(query, selection)}`
  const others = tooFew(expected, found.length) ? remarksOnOthers(query, selection.spans) : []
  return `${fact} ${found.length}:\n\n${drawMarked(selection.traces, new Map([...others, ...numberFound(found)]))}`
}

/** Draws the traces with the spans that were found numbered. */
export function drawFound(found: readonly Span[], { traces }: SpanSelection): string {
  return drawMarked(traces, numberFound(found))
}

function sayWhy(
  query: CompiledQuery,
  spans: readonly Span[],
  named: number,
  near: number,
  ways: ReturnType<typeof groupAlike>,
): string {
  if (named > 0) return fieldsDiffer(query, named, ways)
  return query.name === undefined ? nothingFits(query, spans, near, ways) : nameMissing(query, spans, ways)
}
