import { drawTrace } from '../../trace/notation/draw-trace.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { differenceRows } from './difference-rows.ts'
import { type Candidate, candidatesByGuess, candidatesByName } from './nearest.ts'
import { count, list } from './words.ts'

const shownCandidates = 3
const shownLines = 40

/** Explains why no span fits a query: the fact, the evidence, the tree with the nearest spans marked. */
export function explainMiss(query: CompiledQuery, selection: SpanSelection): string {
  if (selection.spans.length === 0) return nothingRecorded(query)
  const named = query.name === undefined ? [] : candidatesByName(selection.spans, query)
  return named.length > 0 ? fieldsDiffer(query, named, selection) : nameMissing(query, selection)
}

/** Explains a wrong number of spans that fit. */
export function explainCount(
  query: CompiledQuery,
  expected: string,
  found: readonly Span[],
  selection: SpanSelection,
): string {
  const fact = `Expected ${expected} that ${expected === '1 span' ? 'fits' : 'fit'} ${query.text}, found ${found.length}`
  if (selection.spans.length === 0) return `${fact}: ${nothingRecorded(query)}`
  const places = new Map(found.map((span, i) => [span, found.length === 1 ? 'found' : `${i + 1} of ${found.length}`]))
  if (found.length > 0) return `${fact}:\n\n${drawMarked(selection, places)}`
  return `${fact}. ${explainMiss(query, selection)}`
}

/** What there is to say where there is not a single span. */
function nothingRecorded(query: CompiledQuery): string {
  return `No span fits ${query.text}, because nothing was recorded: there is not a single span here.`
}

function fieldsDiffer(query: CompiledQuery, named: readonly Candidate[], selection: SpanSelection): string {
  const best = named[0] as Candidate
  const nearest = named.slice(0, shownCandidates)
  const what =
    named.length === 1 ? '1 span has the name, and differs' : `${named.length} spans have the name; the nearest differs`
  const fields = count(best.differences.length, 'field')
  const rows = nearest.map(({ differences }, i) =>
    nearest.length === 1 ? differenceRows(differences) : `  ${ordinal(i)}\n${differenceRows(differences, '    ')}`,
  )
  return [
    `No span fits ${query.text}. ${what} in ${fields}:`,
    ...rows,
    '',
    drawMarked(selection, remarks(nearest)),
  ].join('\n')
}

function nameMissing(query: CompiledQuery, selection: SpanSelection): string {
  const guesses = candidatesByGuess(selection.spans, query).slice(0, shownCandidates)
  const fact = query.name === undefined ? `No span fits ${query.text}.` : noSuchName(query, selection)
  const nearest = guesses[0]
  const guess = nearest && query.name !== undefined ? ` The nearest is ${JSON.stringify(nearest.span.name)}.` : ''
  const rows = nearest && query.name === undefined ? `\n${differenceRows(nearest.differences)}` : ''
  return `${fact}${guess}${rows}\n\n${drawMarked(selection, remarks(guesses))}`
}

function noSuchName(query: CompiledQuery, { spans }: SpanSelection): string {
  return `No span is named ${query.nameText}, among ${count(spans.length, 'span')}.`
}

function remarks(candidates: readonly Candidate[]): Map<Span, string> {
  return new Map(
    candidates.map(({ span, differences }, i) => {
      const what = `differs in ${list(differences.map(({ field }) => field))}`
      return [span, candidates.length === 1 ? what : `${ordinal(i)}: ${what}`]
    }),
  )
}

function drawMarked({ traces }: SpanSelection, marks: ReadonlyMap<Span, string>): string {
  const drawing = drawTrace(traces, { attributes: 'none', remark: (span) => marks.get(span), maxLines: shownLines })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}

function ordinal(index: number): string {
  return `(${index + 1})`
}
