import { assign } from '../../src/query/assign.ts'
import type { CompiledQuery } from '../../src/query/compile-query.ts'
import type { Span } from '../../src/trace/span.ts'
import { ancestorsOf } from './kinship.ts'

/**
 * Gives each query a span of its own such that the spans start in the order of the queries: as many of the first queries
 * as can be placed. Spans of which nothing tells which started first may stand in either order.
 */
export function placeInOrder(queries: readonly CompiledQuery[], spans: readonly Span[]): Span[] {
  const placed: Span[] = []
  for (const group of groupByStart(spans)) {
    // To place as many as possible in the earliest group is never worse: the fewer are left for the groups behind it.
    let here: Span[] = []
    for (let next: Span[] | undefined = here; next;) {
      here = next
      const wanted = queries.slice(placed.length, placed.length + here.length + 1)
      next = wanted.length > here.length ? placeWithin(wanted, group) : undefined
    }
    placed.push(...here)
    if (placed.length === queries.length) break
  }
  return placed
}

/** Whether it is known that a span started before another. */
export function startedBefore(a: Span, b: Span): boolean {
  if (a.startSequence !== undefined && b.startSequence !== undefined) return a.startSequence < b.startSequence
  if (a.startTimeUnixNano !== b.startTimeUnixNano) return a.startTimeUnixNano < b.startTimeUnixNano
  return ancestorsOf(b).includes(a)
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
function placeWithin(queries: readonly CompiledQuery[], free: readonly Span[]): Span[] | undefined {
  const [first, ...rest] = queries
  if (!first) return []
  if (assign(queries.length, free.length, (q, s) => asks(queries[q], free[s])).includes(-1)) return undefined
  const fitting = free.filter((span) => first.test(span))
  // To take one that started after another that fits would only leave fewer for the rest.
  const earliest = fitting.filter((span) => !fitting.some((other) => startedBefore(other, span)))
  for (const span of earliest) {
    const later = free.filter((other) => other !== span && !startedBefore(other, span))
    const after = placeWithin(rest, later)
    if (after) return [span, ...after]
  }
  return undefined
}

function asks(query: CompiledQuery | undefined, span: Span | undefined): boolean {
  return query !== undefined && span !== undefined && query.test(span)
}
