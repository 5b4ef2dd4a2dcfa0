import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { Benchmark } from '../support/benchmark.ts'
import { recordedSpans } from '../support/recorded-spans.ts'
import { compareCpu, type Contestant } from '../support/rounds.ts'
import { makeSpans, tracerWith } from '../support/sdk-spans.ts'

const spans = 20_000

/** The CPU time of a recorded span, against what people use today, until the timers that this leaves behind have run. */
export const benchmark: Benchmark = {
  unit: 'x SimpleSpanProcessor + InMemorySpanExporter',
  limit: 0.6,
  processes: 5,
  measure: () => compareCpu(recordedSpans(spans), exportedSpans(), 16),
}

function exportedSpans(): Contestant {
  const exporter = new InMemorySpanExporter()
  const processor = new SimpleSpanProcessor(exporter)
  const tracer = tracerWith(processor)
  return {
    run: async () => {
      makeSpans(tracer, spans)
      await processor.forceFlush()
    },
    tidy: () => exporter.reset(),
  }
}
