import { otlpLines } from '../lint/support/generate-otlp.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { OtlpLineReader } from '../support/built.ts'
import { compareCpu } from '../support/rounds.ts'

const spans = 60_000
const lineFeed = 0x0a
/** As a file is read. */
const chunkSize = 1 << 20

/**
 * Reading 50 MB of OTLP JSON, a batch of 50 spans a line, from bytes into the model, against `JSON.parse` of the same lines,
 * which are text already.
 */
export const benchmark: Benchmark = {
  unit: 'x of JSON.parse',
  limit: 0.6,
  processes: 3,
  measure: () => {
    const lines = [...otlpLines({ spans, interleave: 20 })]
    const chunks = chunksOf(lines)
    // V8 forgets the code of a class of which it collects the last instance; a command has its reader until its end.
    const living = new OtlpLineReader()
    read(living, chunks)
    const ratio = compareCpu({ run: () => read(new OtlpLineReader(), chunks) }, { run: () => parse(lines) }, 21)
    return ratio.finally(() => living.end())
  },
}

function read(reader: InstanceType<typeof OtlpLineReader>, chunks: readonly Buffer[]): void {
  let count = 0
  for (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      reader.readBytes(chunk, start, end)
      start = end + 1
    }
    count += reader.take().spans.length
  }
  if (count < spans) throw new Error(`Only ${count} spans were read.`)
}

function parse(lines: readonly string[]): void {
  for (const line of lines) JSON.parse(line)
}

/** Chunks that end with a line. */
function chunksOf(lines: readonly string[]): readonly Buffer[] {
  const bytes = Buffer.from(lines.join(''))
  const chunks: Buffer[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.lastIndexOf(lineFeed, start + chunkSize) + 1
    chunks.push(Buffer.from(bytes.subarray(start, end)))
    start = end
  }
  return chunks
}
