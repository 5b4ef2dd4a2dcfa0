import type { Span } from '../trace/span.ts'
import type { CompiledQuery } from './compile-query.ts'

/** Whether any span fits: asks no more of them than it must. */
export function hasSpan(spans: readonly Span[], { name, test }: CompiledQuery): boolean {
  if (typeof name !== 'string') return spans.some(test)
  for (const span of spans) if (span.name === name && test(span)) return true
  return false
}

/** The spans that fit, in the order given. An exact name is compared right here, because most spans have another. */
export function findSpans(spans: readonly Span[], query: CompiledQuery): Span[] {
  const { name } = query
  if (typeof name !== 'string') return spans.filter(query.test)
  const found: Span[] = []
  for (const span of spans) if (span.name === name && query.test(span)) found.push(span)
  return found
}
