import { expect, test } from 'vitest'
import { ByteLineReader } from '../../../../src/formats/otlp-json/fast/byte-line-reader.ts'
import { bare } from '../support/documents.ts'
import { readAsBytes } from '../support/read-bytes.ts'

const line = JSON.stringify({ resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans: [bare] }] }] })
const unusual = line.replace('"kind":2', '"kind":"SPAN_KIND_SERVER"')

/** Whether each line was read by its bytes. */
function readEach(reader: ByteLineReader, lines: readonly string[]): boolean[] {
  return lines.map((text) => {
    const bytes = Buffer.from(text)
    return reader.read(bytes, 0, bytes.length, [])
  })
}

test('lines that are given as bytes are read by them: their resource is the same object', () => {
  const [first, second] = readAsBytes([line, line]).spans
  expect(first?.resource).toBe(second?.resource)
})

test('a few unusual lines do not keep the others from being read by their bytes', () => {
  const reader = new ByteLineReader()
  const lines = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? unusual : line))
  expect(readEach(reader, lines)).toEqual(lines.map((text) => text === line))
})

test('few lines are tried where nearly all are unusual, until they are usual again', () => {
  const reader = new ByteLineReader()
  readEach(
    reader,
    Array.from({ length: 100 }, () => unusual),
  )
  const read = readEach(
    reader,
    Array.from({ length: 100 }, () => line),
  )
  const first = read.indexOf(true)
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(32)
  expect(read.slice(first)).not.toContain(false)
})
