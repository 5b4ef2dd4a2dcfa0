import type { Benchmark } from '../support/benchmark.ts'
import { slowestRelationMs } from '../support/passes.ts'

/** `toHaveSpan` with `linkedTo`, in the way that takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () => slowestRelationMs(100_000, { linkedTo: { name: 'last link', linkedTo: 'last parent' } }),
}
