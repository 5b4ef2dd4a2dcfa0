import type { Benchmark } from '../support/benchmark.ts'
import { buildTraces, toHaveSpan } from '../support/built.ts'
import { makeSpanData } from '../support/shapes.ts'

const count = 100_000

/** `toHaveSpan` by a name that only the last span of a trace has: the first call of a process, as a test makes it. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 5,
  processes: 5,
  measure: () => {
    const spans = makeSpanData(count, count)
    const last = spans.pop()
    if (last) spans.push({ ...last, name: 'last' })
    const [trace] = buildTraces(spans)
    const start = performance.now()
    const { pass } = toHaveSpan.call({}, trace, 'last')
    const ms = performance.now() - start
    if (!pass) throw new Error('toHaveSpan did not find the span.')
    return ms
  },
}
