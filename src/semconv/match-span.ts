import type { Attributes } from '../trace/attributes.ts'
import type { SpanData, SpanKind } from '../trace/span-data.ts'
import { type Candidate, fits } from './candidate.ts'
import { compileCandidates } from './compile-candidates.ts'
import type { Registry, SpanDefinition } from './registry.ts'

/** What a span's convention is told by. */
export type Matchable = Pick<SpanData, 'kind' | 'attributes'>

/** A candidate and how telling it is among all. */
export interface Ranked extends Candidate {
  /** The lower, the more telling. */
  readonly rank: number
}

/** Candidates by the names of the attribute that each of them needs first. */
type Index = ReadonlyMap<string, readonly Ranked[]>

interface Matcher {
  readonly ofKind: Readonly<Record<SpanKind, Index>>
  readonly ofAnyKind: Index
}

const kinds: readonly SpanKind[] = ['internal', 'server', 'client', 'producer', 'consumer']
const matchers = new WeakMap<Registry, Matcher>()

/**
 * The type of span that a span is, by its kind and by the attributes that tell types apart; the most specific of those
 * that fit. Former names of attributes count too, so that spans of older instrumentations are known.
 *
 * A team's own type is known by its required attributes: by all of them, or by one that no other type has.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#required
 *
 * @example
 * conventionOf(span, builtinRegistry())?.type // 'db.postgresql.client'
 */
export function conventionOf(span: Matchable, registry: Registry): SpanDefinition | undefined {
  return mostTelling(matcherOf(registry).ofKind[span.kind], span.attributes)?.definition
}

/**
 * The types of span that a span's attributes speak for, whatever its kind; the most specific first. Where
 * `conventionOf` knows none and this does, the kind is wrong.
 *
 * @example
 * conventionsOfAnyKind({ kind: 'internal', attributes: { 'http.request.method': 'GET' } }, registry)
 *   .map(({ kind }) => kind) // ['client', 'server']
 */
export function conventionsOfAnyKind(span: Matchable, registry: Registry): SpanDefinition[] {
  const { ofAnyKind } = matcherOf(registry)
  const fitting = Object.keys(span.attributes)
    .flatMap((key) => ofAnyKind.get(key) ?? [])
    .filter((candidate) => fits(candidate, span.attributes))
    .sort((a, b) => a.rank - b.rank)
  return [...new Set(fitting.map(({ definition }) => definition))]
}

/** The candidates that a span of a kind with such keys may fit, the most telling first. */
export function candidatesFor(kind: SpanKind, keys: Iterable<string>, registry: Registry): Ranked[] {
  const index = matcherOf(registry).ofKind[kind]
  const found = new Set([...keys].flatMap((key) => index.get(key) ?? []))
  return [...found].sort((a, b) => a.rank - b.rank)
}

function mostTelling(index: Index, attributes: Attributes): Ranked | undefined {
  let best: Ranked | undefined
  for (const key in attributes) {
    const candidates = index.get(key)
    if (!candidates) continue
    for (const candidate of candidates) {
      if (best && candidate.rank >= best.rank) break
      if (fits(candidate, attributes)) {
        best = candidate
        break
      }
    }
  }
  return best
}

function matcherOf(registry: Registry): Matcher {
  let matcher = matchers.get(registry)
  if (!matcher) matchers.set(registry, (matcher = compile(registry)))
  return matcher
}

function compile(registry: Registry): Matcher {
  const ranked = compileCandidates(registry).map((candidate, rank) => ({ ...candidate, rank }))
  const ofKind = Object.fromEntries(
    kinds.map((kind) => [kind, indexOf(ranked.filter((one) => one.kinds?.includes(kind) ?? true))]),
  )
  return { ofKind: ofKind as Record<SpanKind, Index>, ofAnyKind: indexOf(ranked) }
}

function indexOf(candidates: readonly Ranked[]): Index {
  const index = new Map<string, Ranked[]>()
  for (const candidate of candidates) {
    for (const key of candidate.tests[0]?.keys ?? []) {
      const sharing = index.get(key)
      if (sharing) sharing.push(candidate)
      else index.set(key, [candidate])
    }
  }
  return index
}
