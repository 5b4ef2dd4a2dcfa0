import type { Parentage, Span } from '../../trace/span.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { list, listNames } from '../explain/words.ts'

/** Of many relatives, so many are looked at: what is told of each span must not grow with the trace. */
const most = 20
/** Of the fields in which a span differs, so many are told. */
const mostDetails = 3
/** Of a chain of ancestors, so many are named. */
const longestChain = 4

/** What stands above a span without a recorded parent. */
export const withoutParent: Readonly<Record<Exclude<Parentage, 'child'>, string>> = {
  root: 'none: it is a root',
  'remote-parent': 'a span of another process that was not recorded',
  'missing-parent': 'a parent that was not recorded',
  cycle: 'a cycle: its ancestors lead back to it',
}

/** Names a span, and says in what it differs where it is the one that was meant. */
export function nameRelative(query: CompiledQuery, span: Span): string {
  if (!query.testName(span)) return listNames([span])
  const differences = query.differences(span).filter(({ field }) => field !== 'where')
  const details = differences.slice(0, mostDetails).map(({ field, received }) => `${field}: ${received}`)
  if (differences.length > mostDetails) details.push('…')
  return listNames([span]) + (details.length === 0 ? '' : ` (${details.join(', ')})`)
}

/** Names the spans that stand in a relation: the one that has the asked-for name, else all of them, each name once. */
export function nameRelatives(query: CompiledQuery, relatives: Iterable<Span>, none: string): string {
  const { spans, more } = take(relatives)
  const meant = meantAmong(query, spans)
  if (meant) return nameRelative(query, meant)
  return spans.length === 0 ? none : listNames(spans) + (more ? ', among others' : '')
}

/** Names the spans above, the nearest first, and how the chain ends where it does not end at a root. */
export function nameChain(query: CompiledQuery, ancestors: Iterable<Span>): string {
  const { spans, more } = take(ancestors)
  const meant = meantAmong(query, spans)
  if (meant) return nameRelative(query, meant)
  const top = more ? undefined : spans.at(-1)
  const names = spans.map((span) => listNames([span]))
  const chain = more ? `${names.slice(0, longestChain).join(', ')} and more` : list(names, longestChain + 1)
  const tie = top && top.parentage !== 'child' ? lostTies[top.parentage] : undefined
  return tie === undefined ? chain : `${chain}, ${tie}`
}

const lostTies: Readonly<Partial<Record<Parentage, string>>> = {
  'remote-parent': 'below a span of another process that was not recorded',
  'missing-parent': 'below a parent that was not recorded',
  cycle: 'in a cycle',
}

function meantAmong(query: CompiledQuery, spans: readonly Span[]): Span | undefined {
  if (query.name === undefined) return spans.length === 1 ? spans[0] : undefined
  const named = spans.filter((span) => query.testName(span))
  return named.length < 2 ? named[0] : nearestTo(query, named)
}

function nearestTo(query: CompiledQuery, spans: readonly Span[]): Span | undefined {
  const counted = spans.map((span) => ({ span, number: query.differences(span).length }))
  return counted.toSorted((a, b) => a.number - b.number)[0]?.span
}

function take(relatives: Iterable<Span>): { spans: readonly Span[]; more: boolean } {
  const spans: Span[] = []
  for (const span of relatives) {
    if (spans.length === most) return { spans, more: true }
    spans.push(span)
  }
  return { spans, more: false }
}
