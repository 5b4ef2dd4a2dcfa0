import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BatchReader } from '../../../../src/formats/otlp-json/fast/read-batch.ts'
import { readOtlpJson, writeOtlpJson } from '../../../../src/formats/otlp-json/index.ts'
import type { SpanData } from '../../../../src/trace/span-data.ts'
import { otlpLines } from '../../../bench/lint/support/generate-otlp.ts'
import { anySpans } from '../support/arbitrary-documents.ts'
import { readAsBytes, readAsText } from '../support/read-bytes.ts'

const generated = [...otlpLines({ spans: 120, interleave: 5, spansPerLine: 4 })].map((line) => line.trimEnd())

test('spans that were written are read the same by bytes and as text', () => {
  let byBytes = 0
  fc.assert(
    fc.property(anySpans, (spans) => {
      const text = writeOtlpJson(spans.map(withUsualTimes))
      const reader = new BatchReader()
      const bytes = Buffer.from(text)
      const read: SpanData[] = []
      // The second time, all of it is known.
      for (let i = 0; i < 2; i++) {
        if (!reader.read(bytes, 0, bytes.length, read)) return
        byBytes++
      }
      const { spans: expected } = readOtlpJson(text)
      expect(isDeepStrictEqual(read, [...expected, ...expected])).toBe(true)
    }),
    { numRuns: 500 },
  )
  expect(byBytes).toBeGreaterThan(100)
})

test('lines of a collector are all read by bytes, as they are read as text', () => {
  const reader = new BatchReader()
  for (const line of generated) {
    const spans: SpanData[] = []
    const bytes = Buffer.from(line)
    expect(reader.read(bytes, 0, bytes.length, spans)).toBe(true)
    expect(spans).toStrictEqual(readOtlpJson(line).spans)
  }
})

/** Something that happens to the bytes of a line. */
type Damage = readonly [place: number, removed: number, inserted: Uint8Array]

const pieces = ['"', '\\', '{', '}', '[', ']', ',', ':', '0', '1', '-', '.', 'e', ' ', '\t', '\u0000', 'é', '{}', '[]']
const words = ['null', 'true', '"kind":1,', '"name":"', '\\u0041', '"}}', '"}}]', 'stringValue', '"traceId":""', '\r']

const anyDamage: fc.Arbitrary<Damage> = fc.tuple(
  fc.nat(),
  fc.nat({ max: 4 }),
  fc.oneof(
    fc.constantFrom(...pieces, ...words).map((piece) => Buffer.from(piece)),
    fc.uint8Array({ maxLength: 2 }).map((bytes) => bytes.map((byte) => (byte === 0x0a ? 0x0b : byte))),
  ),
)

test('lines with damaged bytes are read the same, with the same problems', () => {
  const usual = generated.slice(0, 2)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...generated),
        anySpans.map((spans) => writeOtlpJson(spans.map(withUsualTimes))),
      ),
      fc.array(anyDamage, { minLength: 1, maxLength: 3 }),
      (line, damages) => {
        const damaged = new TextDecoder().decode(damages.reduce(damage, Buffer.from(line)))
        const lines = [...usual, line, damaged, ...usual]
        expect(isDeepStrictEqual(readAsBytes(lines), readAsText(lines))).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('bytes that are no UTF-8 are read as replacement characters', () => {
  const [line = ''] = generated
  fc.assert(
    fc.property(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4, min: 0x7f }), (place, inserted) => {
      const bytes = damage(Buffer.from(line), [place, 0, inserted])
      const spans: SpanData[] = []
      if (!new BatchReader().read(bytes, 0, bytes.length, spans)) return
      expect(spans).toStrictEqual(readOtlpJson(new TextDecoder().decode(bytes)).spans)
    }),
    { numRuns: 300 },
  )
})

function damage(bytes: Buffer, [place, removed, inserted]: Damage): Buffer {
  const at = place % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)])
}

/** Of 19 digits or few, as those of most spans. */
function withUsualTimes(span: SpanData): SpanData {
  return {
    ...span,
    startTimeUnixNano: usual(span.startTimeUnixNano),
    ...(span.endTimeUnixNano === undefined ? {} : { endTimeUnixNano: usual(span.endTimeUnixNano) }),
    events: span.events.map((event) => ({ ...event, timeUnixNano: usual(event.timeUnixNano) })),
  }
}

function usual(time: bigint): bigint {
  return time % 2n === 0n ? 10n ** 18n + (time % (9n * 10n ** 18n)) : time % 10n ** 15n || 1n
}
