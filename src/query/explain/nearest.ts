import type { Span } from '../../trace/span.ts'
import { closestText } from '../closest-text.ts'
import type { CompiledQuery } from '../compile-query.ts'
import type { Difference } from '../field-check.ts'

/** A span that nearly fits, and all in which it differs. */
export interface Candidate {
  readonly span: Span
  readonly differences: readonly Difference[]
}

/** The spans of the asked-for name, those with the fewest differences first. */
export function candidatesByName(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  return spans
    .filter((span) => query.testName(span))
    .map((span) => ({ span, differences: query.differences(span) }))
    .toSorted((a, b) => a.differences.length - b.differences.length)
}

/**
 * The spans that the query most likely meant when none has its name: those with a name a few edits away, else those that
 * fit in every other field that the query gives.
 */
export function candidatesByGuess(spans: readonly Span[], query: CompiledQuery): Candidate[] {
  const names = new Set(spans.map((span) => span.name))
  const close = typeof query.name === 'string' ? closestText(query.name, names) : undefined
  const candidates = (chosen: readonly Span[]): Candidate[] =>
    chosen.map((span) => ({ span, differences: query.differences(span) }))
  if (close !== undefined) return candidates(spans.filter((span) => span.name === close))
  if (query.fieldCount < 2) return []
  return candidates(spans).filter(({ differences }) => differences.length === 1)
}
