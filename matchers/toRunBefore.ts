import { endedBefore } from '../src/query/relations/clock.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { judgeOrder } from './support/judge-order.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'

/**
 * Passes when the span had ended before the given span started, or before every other span of its trace that fits the
 * query did. A span that has not ended ran before nothing.
 *
 * @throws TypeError for a subject that is no span, or a wrong query; Error where there is no other span to compare with, or
 * where nothing tells their order.
 * @example
 * expect(trace.find('reserve stock')).toRunBefore('charge card')
 */
export function toRunBefore(this: MatcherContext, received: unknown, later: Span | SpanQuery): MatcherResult {
  return judgeOrder(this, received, later, {
    matcher: 'toRunBefore',
    every: true,
    holds: endedBefore,
    words: ['ran before', 'did not run before'],
    why: (span, other) => {
      if (endedBefore(other, span)) return 'it ran after it'
      return span.open ? 'it has not ended' : 'it had not ended when the other started'
    },
  })
}
