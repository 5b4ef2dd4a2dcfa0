import { spanPatternFields } from '../../src/query/compile-query.ts'
import type { SpanPattern, SpanQuery } from '../../src/query/span-pattern.ts'

/** The fields that may follow a query: those of a span pattern but for the name, which the query is there for. */
export const furtherFields: readonly string[] = spanPatternFields.filter((field) => field !== 'name')

/**
 * A query and its further fields as one.
 * @throws TypeError for a field that both give: one of the two would be lost.
 */
export function withFields(query: SpanQuery, fields: Omit<SpanPattern, 'name'>): SpanQuery {
  if (Object.keys(fields).length === 0) return query
  const pattern = toObject(query)
  const twice = Object.keys(fields).find((field) => Object.hasOwn(pattern, field))
  if (twice === undefined) return { ...pattern, ...fields }
  throw new TypeError(`The field "${twice}" is given twice: in the query and in the argument behind it. Give it once.`)
}

function toObject(query: SpanQuery): SpanPattern {
  if (typeof query === 'string' || query instanceof RegExp) return { name: query }
  return typeof query === 'function' ? { where: query } : query
}
