import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldAttributes } from '../../../src/formats/otlp-json/fold-attributes.ts'
import { type OtlpJsonRead, readOtlpJson, writeOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { readDocument } from '../../../src/formats/otlp-json/read-document.ts'
import { Reading } from '../../../src/formats/otlp-json/reading.ts'
import { anySpans } from './support/arbitrary-documents.ts'

test('attributes become objects, and arrays keep the words of OTLP', () => {
  const attributes = [
    { key: 'a', value: { stringValue: 'b' } },
    { key: 'c', value: { intValue: '-5' } },
    { key: 'd', value: { intValue: 6 } },
    { key: 'e', value: { doubleValue: 1.5 } },
    { key: 'f', value: { arrayValue: { values: [{ boolValue: true }] } } },
    { key: 'g', value: { boolValue: false } },
  ]
  expect(foldAttributes(JSON.stringify({ attributes, events: [{ attributes: attributes.slice(0, 1) }] }))).toBe(
    '{"attributes":{"a":"b","c":-5,"d":6,"e":1.5,"f":{"arrayValue":{"values":[{"boolValue":true}]}},"g":false},' +
      '"events":[{"attributes":{"a":"b"}}]}',
  )
})

test('a document is read the same whether its attributes can be folded or not', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const text = writeOtlpJson(spans)
      expect(isDeepStrictEqual(readOtlpJson(text), readParsed(parse(text)))).toBe(true)
    }),
  )
})

test('a text that is damaged is no JSON when it is folded, or means the same', () => {
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 3 }), add: fc.constantFrom('', ...'{}[],:"\\5') })
  let folded = 0
  fc.assert(
    fc.property(anySpans, edit, (spans, { at, drop, add }) => {
      const whole = writeOtlpJson(spans)
      const from = at % whole.length
      const text = whole.slice(0, from) + add + whole.slice(from + drop)
      if (parse(foldAttributes(text)) === undefined) return
      folded++
      const json = parse(text)
      expect(json).toBeDefined()
      expect(isDeepStrictEqual(readOtlpJson(text), readParsed(json))).toBe(true)
    }),
    { numRuns: 2000 },
  )
  expect(folded).toBeGreaterThan(20)
})

test.each([
  ['a list that ends as an object does', '{"attributes":[{"key":"a","value":{"intValue":1}}}'],
  ['a list that goes on as an object does', '{"attributes":[{"key":"a","value":{"intValue":1}},"b":2}'],
  ['a list of which the start is lost', '{"name":"a",{"key":"a","value":{"intValue":1}}]}'],
])('%s is not made into JSON', (_, text) => {
  expect(parse(foldAttributes(text))).toBeUndefined()
})

/** What a document means that was parsed as it is. */
function readParsed(json: unknown): OtlpJsonRead {
  const reading = new Reading(undefined)
  readDocument(json, reading)
  return { spans: reading.spans, problems: reading.problems }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
