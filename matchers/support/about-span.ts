import { drawMarked } from '../../src/query/explain/draw-marked.ts'
import type { Difference } from '../../src/query/field-check.ts'
import type { Span } from '../../src/trace/span.ts'
import { hintLines } from './hints.ts'

/** A message about one span: the fact, its trace with the span marked, and what may have gone wrong. */
export function aboutSpan(span: Span, fact: string, differences: readonly Difference[] = []): string {
  return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${hintLines(span, differences)}`
}

/** A span as a sentence names it. */
export function quote({ name }: Span): string {
  return JSON.stringify(name)
}
