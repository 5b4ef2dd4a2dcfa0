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
      ...[
        { kind: 'client' },
        { status: 'error' },
        { service: 'shop' },
        { scope: 'bench' },
        { attributes: { 'db.system.name': 'postgresql', 'server.address': /^shop/ } },
        { exactAttributes: trace.spans[0]?.attributes ?? {} },
        { resource: { 'service.name': 'shop' } },
        { durationMs: { min: 5 } },
        { open: false },
        { links: [{ spanId: trace.spans.at(-3)?.spanId ?? '' }] },
      ].map((fields) => ({ ...fields, where: (span: { name: string }) => span.name === 'last link' }) as SpanQuery),
      { events: ['exception'], exception: 'Timeout' },
    ]
    return slowestMs(queries.map((query) => ['toHaveSpan', trace, query]))
  },
}
