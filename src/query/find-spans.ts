import type { Span } from '../trace/span.ts'
import type { CompiledQuery } from './compile-query.ts'

/** The spans that fit, in the order given. An exact name is compared right here, because most spans have another. */
export function findSpans(spans: readonly Span[], query: CompiledQuery): Span[] {
  const { name } = query
  if (typeof name !== 'string') return spans.filter(query.test)
  const found: Span[] = []
  for (const span of spans) if (span.name === name && query.test(span)) found.push(span)
  return found
}
