import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { printTimes, type Times } from '../times.ts'
import { numberedRows } from './difference-rows.ts'
import { drawMarked } from './draw-marked.ts'
import { type Candidate, candidatesByGuess, candidatesByName } from './nearest.ts'
import { count, list } from './words.ts'

const shownCandidates = 3

/** Explains why no span fits a query: the fact, the evidence, the tree with the nearest spans marked. */
export function explainMiss(query: CompiledQuery, selection: SpanSelection): string {
  if (selection.spans.length === 0) return 'Nothing was recorded: there is not a single span here.'
  const named = query.name === undefined ? [] : candidatesByName(selection.spans, query)
  if (named.length > 0) return fieldsDiffer(query, named, selection)
  return query.name === undefined ? nothingFits(query, selection) : nameMissing(query, selection)
}

/** Explains a wrong number of spans that fit. */
export function explainCount(
  query: CompiledQuery,
  expected: Times,
  found: readonly Span[],
  selection: SpanSelection,
): string {
  const fact = `Expected ${printTimes(expected, 'that fits', 'that fit')} ${query.text}, found`
  if (found.length === 0) return `${fact} none. ${explainMiss(query, selection)}`
  return `${fact} ${found.length}:\n\n${drawFound(found, selection)}`
}

/** Draws the traces with the spans that were found numbered. */
export function drawFound(found: readonly Span[], { traces }: SpanSelection): string {
  const number = (index: number): string => (found.length === 1 ? 'found' : `${index + 1} of ${found.length}`)
  return drawMarked(traces, new Map(found.map((span, i) => [span, number(i)])))
}

function fieldsDiffer(query: CompiledQuery, named: readonly Candidate[], { traces }: SpanSelection): string {
  const shown = named.slice(0, shownCandidates)
  const fields = count(named[0]?.differences.length ?? 0, 'field')
  const name = typeof query.name === 'string' ? `named ${query.nameText}` : `with a name that fits ${query.nameText}`
  const fact =
    named.length === 1
      ? `The only span ${name} differs in ${fields}:`
      : `None of the ${named.length} spans ${name} fits. The nearest differs in ${fields}:`
  return `${fact}\n${numberedRows(shown)}\n\n${drawMarked(traces, remarks(shown))}`
}

function nameMissing(query: CompiledQuery, { spans, traces }: SpanSelection): string {
  const guesses = candidatesByGuess(spans, query).slice(0, shownCandidates)
  const names = [...new Set(guesses.map(({ span }) => JSON.stringify(span.name)))]
  const fact = typeof query.name === 'string' ? `is named ${query.nameText}` : `has a name that fits ${query.nameText}`
  const nearest = names.length === 0 ? '' : ` The nearest ${names.length === 1 ? 'is' : 'are'} ${list(names)}.`
  return `No span ${fact}, among ${count(spans.length, 'span')}.${nearest}\n\n${drawMarked(traces, remarks(guesses))}`
}

function nothingFits(query: CompiledQuery, { spans, traces }: SpanSelection): string {
  const guesses = candidatesByGuess(spans, query)
  const shown = guesses.slice(0, shownCandidates)
  const verb = guesses.length === 1 ? 'differs' : 'differ'
  const near = guesses.length === 0 ? '' : ` ${count(guesses.length, 'span')} ${verb} in 1 field only:`
  const rows = guesses.length === 0 ? '' : `\n${numberedRows(shown)}`
  return `No span fits ${query.text}, among ${count(spans.length, 'span')}.${near}${rows}\n\n${drawMarked(traces, remarks(shown))}`
}

function remarks(candidates: readonly Candidate[]): Map<Span, string> {
  return new Map(
    candidates.map(({ span, differences }, i) => {
      const fields = differences.map(({ field }) => field).filter((field) => field !== 'name')
      const remark = [
        differences.length > fields.length ? 'nearest' : '',
        fields.length > 0 ? `differs in ${list(fields)}` : '',
      ]
      return [span, (candidates.length === 1 ? '' : `(${i + 1}) `) + remark.filter(Boolean).join(', ')]
    }),
  )
}
