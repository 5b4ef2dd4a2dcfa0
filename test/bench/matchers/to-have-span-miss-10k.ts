import type { SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { matchers } from '../support/built-matchers.ts'
import { largeTrace } from '../support/large-trace.ts'
import { threadMs } from '../support/rounds.ts'

/** A miss of `toHaveSpan` with its explanation, by name and by field: the first of a process, that which takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 300,
  processes: 3,
  measure: () => {
    const trace = largeTrace(10_000, true)
    const queries: readonly SpanQuery[] = [
      'operaton 3',
      'nothing like it',
      /nothing like it/,
      { name: 'operation 3', kind: 'server', attributes: { 'app.attempt': 7 } },
      { attributes: { 'app.attempt': 7, 'db.system.nmae': 'mysql' } },
      { name: 'operation 3', parent: 'operation 96', after: 'last link' },
      { descendant: 'nothing like it' },
      { overlaps: 'nothing like it', before: 'nothing like it' },
    ]
    return Math.max(
      ...queries.map((query) =>
        threadMs(() => {
          const { pass, message } = matchers.toHaveSpan.call({}, trace, query)
          if (pass || message() === '') throw new Error('A miss was expected.')
        }),
      ),
    )
  },
}
