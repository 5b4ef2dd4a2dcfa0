import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { ancestorsOf } from './support/kinship.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { judgeRelation } from './support/relation.ts'

/**
 * Passes when the given span, or a span that fits the query, lies above the span, at any depth.
 *
 * @throws TypeError for a subject that is no span, or a wrong query; Error where no span of the trace fits the query, or
 * where a parent that was not recorded lies between.
 * @example
 * expect(trace.find('db.query')).toBeDescendantOf({ kind: 'server' })
 */
export function toBeDescendantOf(this: MatcherContext, received: unknown, ancestor: Span | SpanQuery): MatcherResult {
  return judgeRelation(this, received, ancestor, {
    matcher: 'toBeDescendantOf',
    word: 'descendant',
    relatives: ancestorsOf,
  })
}
