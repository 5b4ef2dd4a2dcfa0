import type { Benchmark } from '../support/benchmark.ts'
import { buildAndDrawMs } from '../support/build-and-draw.ts'

/** 100,000 spans in a single trace. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 1000,
  measure: () => buildAndDrawMs(100_000, 100_000, 7),
}
