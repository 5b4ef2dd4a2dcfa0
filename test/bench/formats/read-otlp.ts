import { otlpLines } from '../lint/support/generate-otlp.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { OtlpLineReader } from '../support/built.ts'
import { compareCpu } from '../support/rounds.ts'

/** Reading 50 MB of OTLP JSON, a batch of 50 spans a line, into the model, against `JSON.parse` of the same lines. */
export const benchmark: Benchmark = {
  unit: 'x of JSON.parse',
  limit: 1.18,
  processes: 3,
  measure: () => {
    const lines = [...otlpLines({ spans: 57_000, interleave: 20 })]
    return compareCpu({ run: () => read(lines) }, { run: () => parse(lines) }, 11)
  },
}

function read(lines: readonly string[]): void {
  const reader = new OtlpLineReader()
  let spans = 0
  for (const line of lines) {
    reader.read(line)
    spans += reader.take().spans.length
  }
  if (spans < 57_000) throw new Error(`Only ${spans} spans were read.`)
}

function parse(lines: readonly string[]): void {
  for (const line of lines) JSON.parse(line)
}
