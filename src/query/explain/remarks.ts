import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { type Candidates, candidatesByName, groupAlike } from './nearest.ts'
import { mayDifferByOpen, standsElsewhere, withSampling } from './standing.ts'
import { list } from './words.ts'

/** Of many spans that differ alike, so many are marked. */
const markedAlike = 3
/** Of many spans that were found, so many are numbered. */
const numbered = 10
/** The fields about what stands below a span, which by that has no other place of its own. */
const belowIt: ReadonlySet<string> = new Set(['child', 'descendant'])

/** What to remark on the nearest spans: the number of their rows, where they have any, and in which fields they differ. */
export function remarksOn(ways: readonly Candidates[]): Map<Span, string> {
  const remarks = new Map<Span, string>()
  const nameOnly = ways.every(({ differences }) => differences.every(({ field }) => field === 'name'))
  ways.forEach((way, i) => {
    const remark = (ways.length === 1 || nameOnly ? '' : `(${i + 1}) `) + describe(way)
    for (const span of way.spans.slice(0, markedAlike)) remarks.set(span, withSampling(remark, span))
  })
  return remarks
}

/** Numbers the spans that were found. */
export function numberFound(found: readonly Span[]): Map<Span, string> {
  const number = (index: number): string => (found.length === 1 ? 'found' : `${index + 1} of ${found.length}`)
  return new Map(found.slice(0, numbered).map((span, i) => [span, withSampling(number(i), span)]))
}

/** What to remark on spans that have the name, but differ in other fields. */
export function remarksOnOthers(query: CompiledQuery, spans: readonly Span[]): Map<Span, string> {
  const remarks = new Map<Span, string>()
  if (query.name === undefined) return remarks
  const differing = candidatesByName(spans, query).filter(({ differences }) => differences.length > 0)
  for (const way of groupAlike(differing).slice(0, markedAlike)) {
    for (const span of way.spans.slice(0, markedAlike)) remarks.set(span, withSampling(describe(way), span))
  }
  return remarks
}

/** What to remark on spans that fit and are in the same traces, where only some of their spans are looked at. */
export function remarksOnElsewhere(query: CompiledQuery, { spans, traces }: SpanSelection): Map<Span, string> {
  const all = traces.reduce((sum, trace) => sum + trace.spans.length, 0)
  if (all === spans.length) return new Map()
  const given = new Set(spans)
  const others = traces.flatMap((trace) => trace.spans.filter((span) => !given.has(span) && query.test(span)))
  return new Map(others.slice(0, markedAlike).map((span) => [span, 'fits, but is not among the spans given']))
}

function describe(way: Candidates): string {
  const { differences } = way
  if (standsElsewhere(way) && differences.some(({ field }) => !belowIt.has(field))) return 'stands elsewhere'
  const fields = differences.map(({ field }) => field).filter((field) => field !== 'name')
  const open = mayDifferByOpen(way) ? 'still open, ' : ''
  const remark = fields.length > 0 ? `${open}differs in ${list(fields)}` : ''
  return differences.length === fields.length ? remark : ['nearest', remark].filter(Boolean).join(', ')
}
