import type { Span } from '../../trace/span.ts'
import { editDistance, slipLimit } from '../../trace/closest-text.ts'
import type { CompiledQuery } from '../compile-query.ts'
import type { Difference } from '../field-check.ts'

/** Spans that fit in all but the name are only telling where they have few names. */
const fewNames = 3

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
 * The spans that the query most likely meant when none has its name: those with a name a few edits away, else those that
 * fit in every other field, else those whose name holds the asked-for name. Where it gives no name, those that come
 * nearest, if any comes near.
 */
export function candidatesByGuess(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  if (query.name === undefined) return nearestOfAll(spans, query)
  const slips = candidatesOfNames(namesNear(spans, query.name), spans, query)
  if (slips.length > 0) return slips
  const renamed = query.size < 2 ? [] : rank(spans, query).filter(({ differences }) => differences.length === 1)
  const names = new Set(renamed.map(({ span }) => span.name))
  if (names.size > 0 && names.size <= fewNames) return renamed
  return candidatesOfNames(namesHolding(spans, query.name), spans, query)
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

function candidatesOfNames(
  names: ReadonlyMap<string, number>,
  spans: readonly Span[],
  query: CompiledQuery,
): Candidate[] {
  const distanceOf = ({ span }: Candidate): number => names.get(span.name) ?? 0
  const candidates = rank(
    spans.filter((span) => names.has(span.name)),
    query,
  )
  return candidates.sort((a, b) => byDifferences(a, b) || distanceOf(a) - distanceOf(b))
}

function rank(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  return spans.map((span) => ({ span, differences: query.differences(span) })).sort(byDifferences)
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

/** The names the fewest edits away, if these are few enough for a slip of the pen, with the number of edits. */
function namesNear(spans: readonly Span[], name: unknown): ReadonlyMap<string, number> {
  if (typeof name !== 'string') return new Map()
  const wanted = name.toLowerCase()
  let nearest = slipLimit(name)
  const edits = new Map<string, number>()
  for (const one of namesOf(spans)) {
    const distance = editDistance(wanted, one.toLowerCase(), nearest + 1)
    edits.set(one, distance)
    nearest = Math.min(nearest, distance)
  }
  return new Map([...edits].filter(([, distance]) => distance === nearest && distance < slipLimit(name)))
}

/** The names that hold the asked-for name or are held by it, with the number of characters more or less. */
function namesHolding(spans: readonly Span[], name: unknown): ReadonlyMap<string, number> {
  if (typeof name !== 'string') return new Map()
  const wanted = name.toLowerCase()
  const held = (one: string): boolean => holds(one, wanted) || holds(wanted, one)
  const names = [...namesOf(spans)].filter((one) => held(one.toLowerCase()))
  return new Map(names.map((one) => [one, Math.abs(one.length - name.length)]))
}

function namesOf(spans: readonly Span[]): ReadonlySet<string> {
  return new Set(spans.map((span) => span.name))
}

/** Whether a part of three characters or more is in a text; less is chance. */
function holds(text: string, part: string): boolean {
  return part.length >= 3 && text.includes(part)
}
