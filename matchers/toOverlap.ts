import { endedBefore, ranTogether } from '../src/query/relations/clock.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { judgeOrder } from './support/judge-order.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'

/**
 * Passes when the span was running at the same time as the given span, or as another span of its trace that fits the
 * query. A span that has not ended is still running.
 *
 * @throws TypeError for a subject that is no span, or a wrong query; Error where there is no other span to compare with, or
 * where nothing tells their order.
 * @example
 * expect(trace.find('load prices')).toOverlap('load stock')
 */
export function toOverlap(this: MatcherContext, received: unknown, other: Span | SpanQuery): MatcherResult {
  return judgeOrder(this, received, other, {
    matcher: 'toOverlap',
    every: false,
    holds: ranTogether,
    words: ['overlaps', 'does not overlap'],
    why: (span, one) =>
      endedBefore(span, one) ? 'it had ended when the other started' : 'it started when the other had ended',
  })
}
