import type { Benchmark } from '../support/benchmark.ts'
import { slowestRelationMs } from '../support/passes.ts'

/** `toHaveSpan` with `overlaps`, in the way that takes longest: where all spans are looked at, and where all run together. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () => slowestRelationMs(100_000, { overlaps: { name: 'last child', overlaps: 'last parent' } }),
}
