import type { Span } from '../../trace/span.ts'
import { type SpanSelection, surroundingsOf } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { printTimes, type Times, tooFew } from '../times.ts'
import { lookBeyond } from './beyond.ts'
import { drawMarked } from './draw-marked.ts'
import { fieldsDiffer, nameMissing, nothingFits, printQueryShort } from './facts.ts'
import { hintsFor } from './hints.ts'
import { candidatesByGuess, candidatesByName, groupAlike } from './nearest.ts'
import { mayDifferByOpen, sayStarted } from './standing.ts'
import { numberFound, remarksOn, remarksOnElsewhere, remarksOnOthers } from './remarks.ts'

/** How many ways to differ are shown. */
const shownWays = 3

/** Explains why no span fits a query: the fact, the evidence, the tree with the nearest spans marked, a hint. */
export function explainMiss(query: CompiledQuery, selection: SpanSelection): string {
  const { spans, traces } = selection
  if (spans.length === 0) {
    const fact = 'Nothing was recorded: there is not a single span here.'
    return surroundingsOf(selection)?.nothing(fact) ?? fact
  }
  const named = query.name === undefined ? [] : candidatesByName(spans, query)
  const nearest = named.length > 0 ? named : candidatesByGuess(spans, query)
  const ways = groupAlike(nearest).slice(0, shownWays)
  const elsewhere = remarksOnElsewhere(query, selection)
  const beyond = elsewhere.size > 0 ? undefined : lookBeyond(query, selection)
  const [best] = ways
  const started = best && mayDifferByOpen(best) ? sayStarted(best.spans) : ''
  const fact = [sayWhy(query, spans, named.length, nearest.length, ways) + started]
  if (elsewhere.size > 0) fact.push('A span of the same trace fits, but it is not among the spans given.')
  if (beyond) fact.push(beyond.fact)
  const drawing = drawMarked(traces, new Map([...remarksOn(ways), ...elsewhere]))
  return `${fact.join('\n')}\n\n${drawing}${hintsFor(query, ways, beyond)}`
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
  const { length } = found
  if (!tooFew(expected, length)) return `${fact} ${length}:\n\n${drawFound(found, selection)}`
  const beyond = lookBeyond(query, selection)
  const marks = new Map([...remarksOnOthers(query, selection.spans), ...numberFound(found)])
  const more = beyond ? `. ${beyond.fact}` : ':'
  return `${fact} ${length}${more}\n\n${drawMarked(selection.traces, marks)}${hintsFor(query, [], beyond)}`
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
