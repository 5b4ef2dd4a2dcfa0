import type { Span } from '../../trace/span.ts'
import type { SpanLink } from '../../trace/span-data.ts'
import { assign } from '../assign.ts'
import type { FieldCheck } from '../field-check.ts'
import { printPatternFields } from '../print-pattern.ts'
import type { LinkPattern } from '../span-pattern.ts'
import { textFits } from '../text-pattern.ts'
import { attributesFit } from './attributes.ts'

/** Each of these links, one to one, and maybe others. */
export function linksCheck(patterns: readonly LinkPattern[]): FieldCheck {
  const unmatched = (span: Span): LinkPattern[] => {
    const given = assign(patterns.length, span.links.length, (p, l) =>
      linkFits(patterns[p] as LinkPattern, span.links[l] as SpanLink),
    )
    return patterns.filter((_, i) => given[i] === -1)
  }
  return {
    test: (span) => unmatched(span).length === 0,
    differences: (span) =>
      unmatched(span).map((pattern) => ({
        field: 'links',
        expected: printPatternFields({ ...pattern }),
        received: printLinks(span),
      })),
  }
}

function linkFits(pattern: LinkPattern, link: SpanLink): boolean {
  return (
    (pattern.traceId === undefined || textFits(pattern.traceId, link.traceId)) &&
    (pattern.spanId === undefined || textFits(pattern.spanId, link.spanId)) &&
    (pattern.attributes === undefined || attributesFit(pattern.attributes, link.attributes))
  )
}

function printLinks(span: Span): string {
  if (span.links.length === 0) return 'no links'
  return span.links.map(({ traceId, spanId }) => printPatternFields({ traceId, spanId })).join(', ')
}
