import type { Benchmark } from '../support/benchmark.ts'
import { recordedSpans } from '../support/recorded-spans.ts'
import { compareCpu } from '../support/rounds.ts'
import { makeSpans, noopProcessor, tracerWith } from '../support/sdk-spans.ts'

const spans = 20_000

/** The CPU time of starting and ending a span that is recorded, against one that a processor ignores. */
export const benchmark: Benchmark = {
  unit: 'x a no-op processor',
  limit: 1.25,
  processes: 5,
  measure: () => {
    const tracer = tracerWith(noopProcessor)
    return compareCpu(recordedSpans(spans), { run: () => makeSpans(tracer, spans) }, 16)
  },
}
