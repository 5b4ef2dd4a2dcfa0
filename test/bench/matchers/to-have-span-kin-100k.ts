import type { Benchmark } from '../support/benchmark.ts'
import { slowestRelationMs } from '../support/passes.ts'

/** `toHaveSpan` with a place in the tree, that which takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () =>
    slowestRelationMs(100_000, {
      parent: 'last parent',
      child: 'last child',
      ancestor: 'last parent',
      descendant: 'last child',
      sibling: 'last child',
    }),
}
