import type { Span } from '../trace/span.ts'
import type { CompiledQuery } from './compile-query.ts'

/** The spans that fit, in the order given. */
export function findSpans(spans: readonly Span[], query: CompiledQuery): Span[] {
  const found: Span[] = []
  for (const span of spans) if (query.test(span)) found.push(span)
  return found
}
