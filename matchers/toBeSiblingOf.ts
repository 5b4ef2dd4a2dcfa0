import { siblingsOf } from '../src/query/relations/kin.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { judgeRelation } from './support/relation.ts'

/**
 * Passes when the span and the given span, or one that fits the query, have the same parent, recorded or not. Roots that
 * name no parent are no siblings.
 *
 * @throws TypeError for a subject that is no span, or a wrong query; Error where no span of the trace fits the query.
 * @example
 * expect(trace.find('reserve stock')).toBeSiblingOf('charge card')
 */
export function toBeSiblingOf(this: MatcherContext, received: unknown, sibling: Span | SpanQuery): MatcherResult {
  return judgeRelation(this, received, sibling, {
    matcher: 'toBeSiblingOf',
    word: 'sibling',
    relatives: (span) => [...siblingsOf(span)],
  })
}
