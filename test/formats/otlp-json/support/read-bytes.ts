import { BatchReader } from '../../../../src/formats/otlp-json/fast/read-batch.ts'
import {
  type OtlpJsonRead,
  type OtlpJsonSource,
  OtlpLineReader,
} from '../../../../src/formats/otlp-json/line-reader.ts'
import type { SpanData } from '../../../../src/trace/span-data.ts'

/** What lines come to when they are read by their bytes where that works. */
export function readAsBytes(lines: readonly string[], source?: OtlpJsonSource): OtlpJsonRead {
  const reader = new OtlpLineReader(source)
  const bytes = Buffer.from(lines.join('\n'))
  let start = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    reader.readBytes(bytes, start, end)
    start = end + 1
  }
  reader.readBytes(bytes, start, bytes.length)
  reader.end()
  return reader.take()
}

/** What lines come to when they are read as text. */
export function readAsText(lines: readonly string[], source?: OtlpJsonSource): OtlpJsonRead {
  const reader = new OtlpLineReader(source)
  for (const line of lines) reader.read(line)
  reader.end()
  return reader.take()
}

/** The spans of a document, by its bytes alone; undefined where it is left to the reader of text. */
export function readBatch(text: string, reader: BatchReader = new BatchReader()): SpanData[] | undefined {
  const bytes = Buffer.from(text)
  const spans: SpanData[] = []
  return reader.read(bytes, 0, bytes.length, spans) ? spans : undefined
}
