import { assign } from '../../src/query/assign.ts'
import type { CompiledQuery } from '../../src/query/compile-query.ts'
import type { Span } from '../../src/trace/span.ts'
import { KnownOrder } from './known-order.ts'

/**
 * Gives each query a span of its own such that the spans start in the order of the queries: as many of the first queries
 * as can be placed. Spans of which nothing tells which started first may stand in either order.
 */
export function placeInOrder(queries: readonly CompiledQuery[], spans: readonly Span[]): Span[] {
  const placed: Span[] = []
  for (const group of groupByStart(spans)) {
    // To place as many as possible in the earliest group is never worse: the fewer are left for the groups behind it.
    const known = new KnownOrder(group)
    let here: Span[] = []
    for (let next: Span[] | undefined = here; next;) {
      here = next
      const wanted = queries.slice(placed.length, placed.length + here.length + 1)
      next = wanted.length > here.length ? placeWithin(wanted, group, known) : undefined
    }
    placed.push(...here)
    if (placed.length === queries.length) break
  }
  return placed
}

/** The spans in start order; those that started at the same time together, unless this process saw them all start. */
function groupByStart(spans: readonly Span[]): Span[][] {
  const all = [...new Set(spans)]
  const seen = all.every(({ startSequence }) => startSequence !== undefined)
  const startOf = (span: Span): bigint => (seen ? BigInt(span.startSequence ?? 0) : span.startTimeUnixNano)
  const groups = Map.groupBy(all, startOf)
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** A place for every query in a group, or undefined. */
function placeWithin(queries: readonly CompiledQuery[], free: readonly Span[], known: KnownOrder): Span[] | undefined {
  const [first, ...rest] = queries
  if (!first) return []
  if (assign(queries.length, free.length, (q, s) => asks(queries[q], free[s])).includes(-1)) return undefined
  const tried = new Set<string>()
  // To take one that started after another that fits would only leave fewer for the rest.
  for (const span of known.earliestOf(free.filter((one) => first.test(one)))) {
    const twin = twinsOf(span, rest)
    if (twin !== undefined && tried.has(twin)) continue
    if (twin !== undefined) tried.add(twin)
    const after = placeWithin(rest, known.withoutThoseBefore(span, free), known)
    if (after) return [span, ...after]
  }
  return undefined
}

/** The same text for spans of which it makes no difference which is taken: leaves of one parent that fit the same queries. */
function twinsOf(span: Span, queries: readonly CompiledQuery[]): string | undefined {
  if (span.children.length > 0 || span.startSequence !== undefined) return undefined
  const fits = queries.map((query) => (query.test(span) ? 1 : 0)).join('')
  return `${span.traceId} ${span.parent?.spanId} ${fits}`
}

function asks(query: CompiledQuery | undefined, span: Span | undefined): boolean {
  return query !== undefined && span !== undefined && query.test(span)
}
