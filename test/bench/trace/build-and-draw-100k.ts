import type { Benchmark } from '../support/benchmark.ts'
import { buildAndDrawMs } from '../support/build-and-draw.ts'

/** 100,000 spans in traces of 1000. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 1000,
  measure: () => buildAndDrawMs(100_000, 1000, 7),
}
