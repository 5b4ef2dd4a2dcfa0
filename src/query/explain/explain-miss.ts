import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { numberedRows } from './difference-rows.ts'
import { drawMarked } from './draw-marked.ts'
import { hintsFor } from './hints.ts'
import { type Candidates, candidatesByGuess, candidatesByName, groupAlike } from './nearest.ts'
import { remarksOn } from './remarks.ts'
import { shorten } from './shorten.ts'
import { count, list, listNames } from './words.ts'

/** How many ways to differ are shown. */
const shownWays = 3

/** Explains why no span fits a query: the fact, the evidence, the tree with the nearest spans marked. */
export function explainMiss(query: CompiledQuery, selection: SpanSelection): string {
  if (selection.spans.length === 0) return 'Nothing was recorded: there is not a single span here.'
  const named = query.name === undefined ? [] : candidatesByName(selection.spans, query)
  const nearest = named.length > 0 ? named : candidatesByGuess(selection.spans, query)
  const ways = groupAlike(nearest).slice(0, shownWays)
  const fact =
    named.length > 0
      ? fieldsDiffer(query, named.length, ways)
      : query.name === undefined
        ? nothingFits(query, selection, nearest.length, ways)
        : nameMissing(query, selection, ways)
  const elsewhere = fitsElsewhere(query, selection)
  const drawing = drawMarked(selection.traces, new Map([...remarksOn(ways), ...elsewhere]))
  return `${fact}${tellElsewhere(elsewhere.size)}\n\n${drawing}${hintsFor(query, ways)}`
}

function fieldsDiffer(query: CompiledQuery, number: number, ways: readonly Candidates[]): string {
  const fields = ways[0]?.differences.length ?? 0
  const name = typeof query.name === 'string' ? `named ${query.nameText}` : `with a name that fits ${query.nameText}`
  const fact =
    number === 1
      ? `The only span ${name} differs in ${count(fields, 'field')}:`
      : ways.length === 1
        ? `None of the ${number} spans ${name} fits. All differ in the same ${fields === 1 ? 'field' : `${fields} fields`}:`
        : `None of the ${number} spans ${name} fits. The nearest differs in ${count(fields, 'field')}:`
  return `${fact}\n${numberedRows(ways)}`
}

function nameMissing(query: CompiledQuery, { spans }: SpanSelection, ways: readonly Candidates[]): string {
  const fact = typeof query.name === 'string' ? `is named ${query.nameText}` : `has a name that fits ${query.nameText}`
  const names = [...new Set(ways.flatMap((way) => way.spans.map(({ name }) => shorten(JSON.stringify(name)))))]
  const found =
    names.length === 0
      ? ` ${spans.length === 1 ? 'It is' : 'They are'} named ${listNames(spans)}.`
      : ` The nearest ${names.length === 1 ? 'is' : 'are'} ${list(names, shownWays)}.`
  const others = ways.map((way) => ({ differences: way.differences.filter(({ field }) => field !== 'name') }))
  const rows = others.some(({ differences }) => differences.length > 0) ? `\n${numberedRows(ways)}` : ''
  return `No span ${fact}, among ${count(spans.length, 'span')}.${found}${rows}`
}

function nothingFits(
  query: CompiledQuery,
  { spans }: SpanSelection,
  number: number,
  ways: readonly Candidates[],
): string {
  const fact = `No span fits ${shorten(query.text, 120)}, among ${count(spans.length, 'span')}.`
  if (ways.length === 0) return `${fact} ${spans.length === 1 ? 'It is' : 'They are'} named ${listNames(spans)}.`
  const fields = count(ways[0]?.differences.length ?? 0, 'field')
  const only = query.size > 1 ? ' only' : ''
  return `${fact} ${count(number, 'span')} ${number === 1 ? 'differs' : 'differ'} in ${fields}${only}:\n${numberedRows(ways)}`
}

/** The spans that fit and are in the same traces, where only some of their spans are looked at. */
function fitsElsewhere(query: CompiledQuery, { spans, traces }: SpanSelection): ReadonlyMap<Span, string> {
  const all = traces.reduce((sum, trace) => sum + trace.spans.length, 0)
  if (all === spans.length) return new Map()
  const given = new Set(spans)
  const others = traces.flatMap((trace) => trace.spans.filter((span) => !given.has(span) && query.test(span)))
  return new Map(others.slice(0, shownWays).map((span) => [span, 'fits, but was not among the spans given']))
}

function tellElsewhere(number: number): string {
  return number === 0 ? '' : '\nThe same trace holds a span that fits, but it was not among the spans given.'
}
