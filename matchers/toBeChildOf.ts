import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { judgeRelation } from './support/relation.ts'

/**
 * Passes when the span's parent is the given span, or fits the query.
 *
 * @throws TypeError for a subject that is no span, or a wrong query; Error where no span of the trace fits the query.
 * @example
 * expect(trace.find('db.query')).toBeChildOf('GET /orders/:id')
 */
export function toBeChildOf(this: MatcherContext, received: unknown, parent: Span | SpanQuery): MatcherResult {
  return judgeRelation(this, received, parent, {
    matcher: 'toBeChildOf',
    word: 'child',
    relatives: (span) => (span.parent ? [span.parent] : []),
  })
}
