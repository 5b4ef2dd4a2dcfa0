import type { CompiledQuery } from '../compile-query.ts'
import type { Span } from '../../trace/span.ts'
import { differenceRows, numberedRows } from './difference-rows.ts'
import type { Candidates } from './nearest.ts'
import { shorten } from './shorten.ts'
import { mayDifferByOpen, standsElsewhere } from './standing.ts'
import { count, list, listNames } from './words.ts'

/** The length of a query in a sentence. */
const longestQuery = 120

/** Says in what the spans of the asked-for name differ. */
export function fieldsDiffer(query: CompiledQuery, number: number, ways: readonly Candidates[]): string {
  const name = typeof query.name === 'string' ? `named ${query.nameText}` : `with a name that fits ${query.nameText}`
  return `${countDiffering(name, number, ways)}\n${numberedRows(ways)}`
}

/** Says that no span has the asked-for name, which are nearest, and in what else these differ. */
export function nameMissing(query: CompiledQuery, spans: readonly Span[], ways: readonly Candidates[]): string {
  const fact = typeof query.name === 'string' ? `is named ${query.nameText}` : `has a name that fits ${query.nameText}`
  const names = new Set(ways.flatMap((way) => way.spans.map(({ name }) => shorten(JSON.stringify(name)))))
  const nearest = names.size === 0 ? sayNames(spans) : sayNearest(query, [...names], ways)
  return `No span ${fact}, among ${count(spans.length, 'span')}.${nearest}`
}

/** Says that nothing fits a query without a name, and in what the nearest differ. */
export function nothingFits(
  query: CompiledQuery,
  spans: readonly Span[],
  number: number,
  ways: readonly Candidates[],
): string {
  const fact = `No span fits ${printQueryShort(query)}, among ${count(spans.length, 'span')}.`
  if (ways.length === 0) return fact + sayNames(spans)
  const fields = count(ways[0]?.differences.length ?? 0, 'field') + (query.size > 1 ? ' only' : '')
  return `${fact} ${count(number, 'span')} ${number === 1 ? 'differs' : 'differ'} in ${fields}:\n${numberedRows(ways)}`
}

/** Prints a query such that it fits into a sentence. */
export function printQueryShort(query: CompiledQuery): string {
  return shorten(query.text, longestQuery)
}

function countDiffering(name: string, number: number, ways: readonly Candidates[]): string {
  const [best] = ways
  if (!best) return ''
  if (number === 1) return `The only span ${name} ${sayHow(best)}:`
  const fact = `None of the ${number} spans ${name} fits.`
  return ways.length > 1 ? `${fact} The nearest ${sayHow(best)}:` : `${fact} All ${sayHowAll(best)}:`
}

function sayHow(way: Candidates): string {
  if (standsElsewhere(way)) return 'fits in itself, but not in its place in the tree'
  return `${mayDifferByOpen(way) ? 'is still open, and ' : ''}differs in ${count(way.differences.length, 'field')}`
}

function sayHowAll(way: Candidates): string {
  if (standsElsewhere(way)) return 'fit in themselves, but not in their place in the tree'
  const { length } = way.differences
  return `${mayDifferByOpen(way) ? 'are still open, and ' : ''}differ in the same ${length === 1 ? 'field' : `${length} fields`}`
}

function sayNearest(query: CompiledQuery, names: readonly string[], ways: readonly Candidates[]): string {
  const nearest = ` The nearest ${names.length === 1 ? 'is' : 'are'} ${list(names)}`
  if (query.size === 1) return `${nearest}.`
  if (ways.every(({ differences }) => differences.length === 1)) {
    return `${nearest}, which ${names.length === 1 ? 'fits' : 'fit'} in all else.`
  }
  if (ways.length > 1) return `${nearest}:\n${numberedRows(ways)}`
  const others = ways.flatMap(({ differences }) => differences.filter(({ field }) => field !== 'name'))
  return `${nearest}, which differs in more than the name:\n${differenceRows(others)}`
}

function sayNames(spans: readonly Span[]): string {
  return ` ${spans.length === 1 ? 'It is' : 'They are'} named ${listNames(spans)}.`
}
