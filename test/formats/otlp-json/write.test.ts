import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOtlpJson, writeOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import { spanData } from '../../trace/support/arbitrary-spans.ts'
import { anySpans } from './support/arbitrary-documents.ts'

test('what is written is read as the same spans', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const { spans: read, problems } = readOtlpJson(writeOtlpJson(spans))
      expect(problems).toEqual([])
      expect(isDeepStrictEqual(read.toSorted(byIds), spans.toSorted(byIds))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what was read and written again is the same text', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const text = writeOtlpJson(spans)
      expect(writeOtlpJson(readOtlpJson(text).spans)).toBe(text)
    }),
  )
})

test('spans are grouped by resource and scope, by what these say, and defaults are left out', () => {
  const shop = (): SpanData['resource'] => ({ attributes: { 'service.name': 'shop' } })
  const spans = [
    spanData(1, { resource: shop(), parentSpanId: '00000000000000ff', parentIsRemote: true }),
    spanData(2, { resource: { attributes: { 'service.name': 'stock', zones: ['a', 1, 1.5] } } }),
    spanData(3, { resource: shop(), startSequence: 1, endSequence: 2 }),
    spanData(4, { resource: shop(), scope: { name: 'other', version: '2', schemaUrl: 'https://example.com' } }),
  ]
  const lines = writeOtlpJson(spans).replaceAll(/\{"(?:resource|scope|traceId)":/g, '\n$&')
  expect(lines).toMatchInlineSnapshot(`
    "{"resourceSpans":[
    {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[
    {"scope":{"name":"test"},"spans":[
    {"traceId":"11111111111111111111111111111111","spanId":"0000000000000002","parentSpanId":"00000000000000ff","flags":769,"name":"span","kind":1,"startTimeUnixNano":"1","endTimeUnixNano":"2","attributes":[],"events":[],"links":[],"status":{"code":0}},
    {"traceId":"11111111111111111111111111111111","spanId":"0000000000000004","flags":1,"name":"span","kind":1,"startTimeUnixNano":"3","endTimeUnixNano":"4","attributes":[],"events":[],"links":[],"status":{"code":0}}]},
    {"scope":{"name":"other","version":"2"},"spans":[
    {"traceId":"11111111111111111111111111111111","spanId":"0000000000000005","flags":1,"name":"span","kind":1,"startTimeUnixNano":"4","endTimeUnixNano":"5","attributes":[],"events":[],"links":[],"status":{"code":0}}],"schemaUrl":"https://example.com"}]},
    {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"stock"}},{"key":"zones","value":{"arrayValue":{"values":[{"stringValue":"a"},{"intValue":"1"},{"doubleValue":1.5}]}}}]},"scopeSpans":[
    {"scope":{"name":"test"},"spans":[
    {"traceId":"11111111111111111111111111111111","spanId":"0000000000000003","flags":1,"name":"span","kind":1,"startTimeUnixNano":"2","endTimeUnixNano":"3","attributes":[],"events":[],"links":[],"status":{"code":0}}]}]}]}"
  `)
})

test('a number is an intValue only where it is an integer that a number holds exactly', () => {
  const attributes = {
    int: 1,
    big: 2n ** 53n,
    double: 1.5,
    large: 2 ** 60,
    zero: 0,
    negativeZero: -0,
    none: NaN,
    all: -Infinity,
  }
  const text = writeOtlpJson([spanData(1, { attributes })])
  const values = [...text.matchAll(/"value":\{"([^}]*)\}/g)].map(([, value]) => value)
  expect(values).toEqual([
    'intValue":"1"',
    'intValue":"9007199254740992"',
    'doubleValue":1.5',
    'doubleValue":1152921504606847000',
    'intValue":"0"',
    'doubleValue":"-0"',
    'doubleValue":"NaN"',
    'doubleValue":"-Infinity"',
  ])
})

test('no spans are a document without resources', () => {
  expect(writeOtlpJson([])).toBe('{"resourceSpans":[]}')
})

function byIds(a: SpanData, b: SpanData): number {
  const [first, second] = [a.traceId + a.spanId, b.traceId + b.spanId]
  return first < second ? -1 : Number(first > second)
}
