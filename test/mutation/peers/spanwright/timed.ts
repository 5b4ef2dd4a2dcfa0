import { toHaveSpan } from '../../../../matchers/toHaveSpan.ts'
import { toOverlap } from '../../../../matchers/toOverlap.ts'
import { toRunBefore } from '../../../../matchers/toRunBefore.ts'
import '../../../../src/query/trace-queries.ts'
import type { Span } from '../../../../src/trace/span.ts'
import { type Check, holds, type Recorded } from './check.ts'
import { describe, findAll, finderOf } from './finder.ts'

/**
 * What ran one after another and what side by side: each span with the one that started before it. Neither is said where
 * the clocks of two processes leave both open.
 */
export function timed(good: Recorded): Check[] {
  const sides = [good.traces.flatMap(({ roots }) => roots), ...allSpans(good).map(({ children }) => children)]
  return sides.flatMap((side) => side.slice(1).flatMap((span, i) => checksOf(side[i] as Span, span, good)))
}

function checksOf(before: Span, span: Span, good: Recorded): Check[] {
  const [findBefore, find] = [finderOf(before, good), finderOf(span, good)]
  if (!findBefore || !find) return counted(before, span, good)
  return Object.entries({ toRunBefore, toOverlap })
    .map(([part, matcher]): Check => ({
      part,
      ask: (recorded) => matcher.call({}, findBefore(recorded), find(recorded) as Span),
    }))
    .filter((check) => holds(check, good))
}

/** Look-alikes are counted: so many of them ran after, and so many beside, one such. */
function counted(before: Span, span: Span, good: Recorded): Check[] {
  return ['after', 'overlaps'].map((relation) => {
    const pattern = { ...describe(span), [relation]: describe(before) }
    const times = findAll(good, pattern).length
    return { part: 'toHaveSpan', ask: ({ traces }) => toHaveSpan.call({}, traces, pattern, { times }) }
  })
}

function allSpans({ traces }: Recorded): Span[] {
  return traces.flatMap(({ spans }) => spans)
}
