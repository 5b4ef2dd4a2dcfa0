import type { Span } from '../../trace/span.ts'
import type { Reason } from '../../trace/surroundings.ts'
import { type SpanSelection, surroundingsOf } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { textFits } from '../text-pattern.ts'

/**
 * Where a span that fits was recorded beyond the traces that were looked through, or why it may not have been recorded at
 * all. Undefined where nothing is known; traces that no test recorded know nothing.
 */
export function lookBeyond(query: CompiledQuery, selection: SpanSelection): Reason | undefined {
  const surroundings = surroundingsOf(selection)
  if (!surroundings) return undefined
  const { name } = query
  const { spans, traces } = selection
  const found = surroundings.elsewhere({
    name: name === undefined ? undefined : (text) => textFits(name, text),
    fits: (span) => fitsSafely(query, span),
    traces,
  })
  if (found || typeof name !== 'string' || spans.some((span) => span.name === name)) return found
  return surroundings.dropped(name)
}

/** A predicate was written for the spans of one test, and may throw on those of others. */
function fitsSafely(query: CompiledQuery, span: Span): boolean {
  try {
    return query.test(span)
  } catch {
    return false
  }
}
