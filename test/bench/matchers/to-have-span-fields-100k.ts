import type { SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { largeTrace } from '../support/large-trace.ts'
import { slowestMs } from '../support/passes.ts'

/** `toHaveSpan` with a field of the span itself that only the last of all has, that which takes longest. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () => {
    const trace = largeTrace(100_000, true)
    const queries: readonly SpanQuery[] = [
      'last link',
      /^last link$/,
      (span) => span.name === 'last link',
      { name: (name: string) => name === 'last link' },
      { name: /last/, kind: ['client', 'server', 'internal'], open: false, attributes: { last: true } },
      { status: { message: 'last' } },
      { service: 'last' },
      { scope: /last/ },
      { attributes: { last: true } },
      { exactAttributes: { last: true } },
      { resource: { 'service.name': 'last' } },
      { durationMs: { min: 6000 } },
      { links: [{ attributes: { last: true } }] },
      { events: ['last'] },
    ]
    return slowestMs(queries.map((query) => ['toHaveSpan', trace, query]))
  },
}
