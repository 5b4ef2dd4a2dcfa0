import type { Span } from '../../trace/span.ts'
import { editDistance, slipLimit } from '../closest-text.ts'
import type { CompiledQuery } from '../compile-query.ts'
import type { Difference } from '../field-check.ts'

/** A span that nearly fits, and all in which it differs. */
export interface Candidate {
  readonly span: Span
  readonly differences: readonly Difference[]
}

/** Spans that differ from a query in the same way. */
export interface Candidates {
  readonly spans: readonly Span[]
  readonly differences: readonly Difference[]
}

/** The spans of the asked-for name, those with the fewest differences first. */
export function candidatesByName(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  return rank(
    spans.filter((span) => query.testName(span)),
    query,
  )
}

/**
 * The spans that the query most likely meant when none has its name: those with the nearest name, and those that fit in
 * every other field that the query gives. Where it gives no name, those that come nearest, if any comes near.
 */
export function candidatesByGuess(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  if (query.name === undefined) return nearestOfAll(spans, query)
  const distances = nearestNames(spans, query.name)
  const near = (span: Span): boolean => distances.has(span.name)
  const likely = query.size < 2 ? spans.filter(near) : spans
  return rank(likely, query, distances).filter(({ span, differences }) => near(span) || differences.length === 1)
}

/** Puts together the candidates that differ in the same way, in the order given. */
export function groupAlike(candidates: readonly Candidate[]): Candidates[] {
  const groups = new Map<string, { spans: Span[]; differences: readonly Difference[] }>()
  for (const { span, differences } of candidates) {
    const key = JSON.stringify(differences.map(({ field, expected, received }) => [field, expected, received]))
    const group = groups.get(key)
    if (group) group.spans.push(span)
    else groups.set(key, { spans: [span], differences })
  }
  return [...groups.values()]
}

function rank(spans: readonly Span[], query: CompiledQuery, distances?: ReadonlyMap<string, number>): Candidate[] {
  const distanceOf = ({ span }: Candidate): number => distances?.get(span.name) ?? Number.MAX_SAFE_INTEGER
  return spans
    .map((span) => ({ span, differences: query.differences(span) }))
    .sort((a, b) => byDifferences(a, b) || distanceOf(a) - distanceOf(b))
}

function nearestOfAll(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  const ranked = rank(spans, query)
  const best = ranked[0]
  if (!best || (best.differences.length === query.size && best.differences.every(({ far }) => far))) return []
  return ranked.filter((candidate) => byDifferences(candidate, best) === 0)
}

function byDifferences(a: Candidate, b: Candidate): number {
  return a.differences.length - b.differences.length || countFar(a) - countFar(b)
}

function countFar({ differences }: Candidate): number {
  return differences.filter(({ far }) => far).length
}

/** The names the fewest edits away; where all are too many, those that hold the asked-for name or are held by it. */
function nearestNames(spans: readonly Span[], name: unknown): ReadonlyMap<string, number> {
  if (typeof name !== 'string') return new Map()
  const names = [...new Set(spans.map((span) => span.name))]
  const wanted = name.toLowerCase()
  let nearest = slipLimit(name)
  const edits = new Map<string, number>()
  for (const one of names) {
    const distance = editDistance(wanted, one.toLowerCase(), nearest + 1)
    edits.set(one, distance)
    nearest = Math.min(nearest, distance)
  }
  if (nearest < slipLimit(name)) return new Map([...edits].filter(([, distance]) => distance === nearest))
  const holding = names.filter((one) => holds(one.toLowerCase(), wanted) || holds(wanted, one.toLowerCase()))
  return new Map(holding.map((one) => [one, Math.abs(one.length - name.length)]))
}

/** Whether a part of three characters or more is in a text; less is chance. */
function holds(text: string, part: string): boolean {
  return part.length >= 3 && text.includes(part)
}
