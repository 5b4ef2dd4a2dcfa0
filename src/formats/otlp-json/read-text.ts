import { type OtlpJsonRead, type OtlpJsonSource, OtlpLineReader } from './line-reader.ts'

/**
 * Reads the spans of a text of OTLP JSON: one document over many lines, or one a line. What is wrong with it is among the
 * problems; nothing in it makes the reader throw. Lines are independent of each other, so several workers may each read
 * a part of a file that ends with a line.
 *
 * @example
 * const { spans, problems } = readOtlpJson(await readFile('traces.jsonl', 'utf8'), { file: 'traces.jsonl' })
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function readOtlpJson(text: string, source: OtlpJsonSource = {}): OtlpJsonRead {
  const reader = new OtlpLineReader(source)
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
    reader.read(text.slice(start, end))
    start = end + 1
  }
  if (start < text.length) reader.read(text.slice(start))
  reader.end()
  return reader.take()
}
