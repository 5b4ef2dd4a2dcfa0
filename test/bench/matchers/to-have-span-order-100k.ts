import type { Benchmark } from '../support/benchmark.ts'
import { slowestRelationMs } from '../support/passes.ts'

/** `toHaveSpan` with `after` or `before`, that which takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () =>
    slowestRelationMs(100_000, {
      after: { name: 'last link', after: /operation/ },
      before: { name: /operation/, before: 'last link' },
    }),
}
