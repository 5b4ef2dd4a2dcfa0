import { type OtlpJsonRead, type OtlpJsonSource, OtlpLineReader } from './line-reader.ts'
import { UnfinishedLine } from './unfinished-line.ts'

/**
 * Reads the spans of OTLP JSON as it arrives, and gives what each chunk completed. Holds a chunk and an unfinished document
 * in memory, which for one document a line is little, however large the file.
 *
 * @throws what `chunks` throws.
 * @example
 * for await (const { spans, problems } of readOtlpJsonStream(createReadStream('traces.jsonl'), { file: 'traces.jsonl' })) { … }
 */
export async function* readOtlpJsonStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  source: OtlpJsonSource = {},
): AsyncGenerator<OtlpJsonRead, void, undefined> {
  const reader = new OtlpLineReader(source)
  const line = new UnfinishedLine()
  const mark = new ByteOrderMark()
  for await (const chunk of chunks) {
    const bytes = mark.strip(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      if (line.isEmpty) reader.readBytes(bytes, start, end)
      else {
        line.add(bytes.subarray(start, end))
        line.giveTo(reader)
      }
      start = end + 1
    }
    if (start < bytes.length) line.add(bytes.subarray(start))
    yield* taken(reader)
  }
  line.add(mark.rest())
  line.giveTo(reader)
  reader.end()
  yield* taken(reader)
}

const lineFeed = 0x0a

/** Takes away the byte order mark that an input may start with, over however many chunks. */
class ByteOrderMark {
  #held: Buffer | undefined = Buffer.alloc(0)

  strip(chunk: Buffer): Buffer {
    if (!this.#held) return chunk
    const start = Buffer.concat([this.#held, chunk])
    if (start.length < mark.length && mark.indexOf(start) === 0) {
      this.#held = start
      return Buffer.alloc(0)
    }
    this.#held = undefined
    return start.indexOf(mark) === 0 ? start.subarray(mark.length) : start
  }

  /** What was held back and is no mark. */
  rest(): Buffer {
    return this.#held ?? Buffer.alloc(0)
  }
}

const mark = Buffer.from('\ufeff')

function* taken(reader: OtlpLineReader): Generator<OtlpJsonRead> {
  const read = reader.take()
  if (read.spans.length + read.problems.length > 0) yield read
}
