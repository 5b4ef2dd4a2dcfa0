import type { Benchmark } from '../support/benchmark.ts'
import { buildAndDrawMs } from '../support/build-and-draw.ts'

/** How the time grows from a trace of 10,000 spans to one of 100,000: 10 is linear, and the rest is for larger heaps. */
export const benchmark: Benchmark = {
  unit: 'x for 10 x the spans',
  limit: 12,
  processes: 3,
  measure: () => {
    buildAndDrawMs(10_000, 10_000, 20)
    const small = buildAndDrawMs(10_000, 10_000, 30)
    return buildAndDrawMs(100_000, 100_000, 7) / small
  },
}
