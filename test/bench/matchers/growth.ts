import type { SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { largeTrace } from '../support/large-trace.ts'
import { expectPass } from '../support/passes.ts'
import { medianThreadMs } from '../support/rounds.ts'

/** Each looks at all spans, or nearly all. */
const queries: readonly SpanQuery[] = [
  { name: /^last link$/ },
  { attributes: { last: true } },
  { child: 'last child' },
  { ancestor: 'last parent' },
  { name: 'last parent', descendant: 'last child' },
  { sibling: 'last child' },
  { name: 'last link', after: /operation/ },
  { name: 'last child', overlaps: /operation|last/ },
]

/** How the time of `toHaveSpan` grows from 10,000 spans to 100,000: 10 is linear, and the rest is for larger heaps. */
export const benchmark: Benchmark = {
  unit: 'x for 10 x the spans',
  limit: 13,
  processes: 3,
  measure: () => {
    const small = totalMs(10_000, 20)
    return totalMs(100_000, 2) / small
  },
}

/** The time in which every query is asked once, taken of so many times in a row, for the clock is coarse. */
function totalMs(count: number, times: number): number {
  const trace = largeTrace(count, true)
  const askAll = (): void => {
    for (let i = 0; i < times; i++) for (const query of queries) expectPass(['toHaveSpan', trace, query])
  }
  askAll()
  return medianThreadMs(askAll, 7) / times
}
