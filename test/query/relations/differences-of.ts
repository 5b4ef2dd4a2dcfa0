import { compileQuery } from '../../../src/query/compile-query.ts'
import type { SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Span } from '../../../src/trace/span.ts'

/** In what a span differs from a query, a line each. */
export function differencesOf(span: Span, query: SpanQuery): string {
  const rows = compileQuery(query).differences(span)
  return rows.map(({ field, expected, received }) => `${field}: ${expected} <> ${received}`).join('\n')
}
