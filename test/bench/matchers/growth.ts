import type { SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { drawnTrace } from '../support/match-trace.ts'
import { largeTrace } from '../support/large-trace.ts'
import { type Pass, passMs } from '../support/passes.ts'

const queries: readonly SpanQuery[] = [
  { name: /^last link$/ },
  { attributes: { 'db.system.name': 'postgresql' }, where: ({ name }) => name === 'last link' },
  { child: 'last child' },
  { ancestor: 'last parent' },
  { descendant: 'last child' },
  { sibling: 'last child' },
  { name: 'last link', after: /operation/ },
  { name: 'last link', overlaps: /operation|last/ },
]

/** How the time grows from 10,000 spans to 100,000 where all are looked at: 10 is linear, and the rest is for larger heaps. */
export const benchmark: Benchmark = {
  unit: 'x for 10 x the spans',
  limit: 13,
  processes: 3,
  measure: () => {
    const small = timesOf(10_000)
    const large = timesOf(100_000)
    return Math.max(...large.map((ms, i) => ms / (small[i] ?? NaN)))
  },
}

function timesOf(count: number): number[] {
  const trace = largeTrace(count, true)
  const drawn = drawnTrace(count)
  const passes = queries.map((query): Pass => ['toHaveSpan', trace, query])
  return [...passes, ['toMatchTrace', drawn.trace, drawn.drawing] as Pass].map((pass) => {
    for (let warm = 0; warm < 1_000_000 / count / 4; warm++) passMs(pass, 1)
    return passMs(pass)
  })
}
