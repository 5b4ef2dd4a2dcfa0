import type { Benchmark } from '../support/benchmark.ts'
import { slowestRelationMs } from '../support/passes.ts'

/** `toHaveSpan` with a place in the tree, that which takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () =>
    slowestRelationMs(100_000, {
      parent: { parent: 'last parent' },
      child: { child: 'last child' },
      ancestor: { ancestor: 'last parent' },
      descendant: { descendant: 'last child', name: 'last parent' },
      sibling: { sibling: 'last child' },
    }),
}
