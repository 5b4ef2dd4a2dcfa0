import { describe, expect, test } from 'vitest'
import { BatchReader } from '../../../../src/formats/otlp-json/fast/read-batch.ts'
import { readOtlpJson } from '../../../../src/formats/otlp-json/index.ts'
import { bare, documentOf, spanId, traceId } from '../support/documents.ts'
import { readBatch } from '../support/read-bytes.ts'

const attribute = (value: unknown): object => ({ attributes: [{ key: 'a.key', value }] })
const of = (fields: object): string => JSON.stringify(around(documentOf({ ...bare, ...fields })))

/** The document with a resource and a scope, which only documents that are passed on have not. */
function around(document: object): object {
  const [{ scopeSpans }] = (document as { resourceSpans: [{ scopeSpans: object[] }] }).resourceSpans
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] }
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'http', version: '1' }, ...scopeSpans[0] }] }] }
}

describe('what exporters write is read by its bytes, as the reader of text reads it', () => {
  test.each<[string, object]>([
    ['nothing but what must be there', {}],
    ['a root with an empty parentSpanId', { parentSpanId: '' }],
    ['a parent', { parentSpanId: 'aaaaaaaaaaaaaaa1', flags: 0x301 }],
    ['a parent of which it is not known where it is', { parentSpanId: 'aaaaaaaaaaaaaaa1', flags: 1 }],
    ['an open span', { endTimeUnixNano: '0' }],
    ['short times', { startTimeUnixNano: '1', endTimeUnixNano: '999999999999999' }],
    ['the greatest time of 19 digits', { endTimeUnixNano: '9999999999999999999' }],
    ['a time that does not fit 53 bits', { startTimeUnixNano: '1767225600009136675' }],
    ['a trace state', { traceState: 'a=1' }],
    ['an ok', { status: { code: 1 } }],
    ['an empty status', { status: {} }],
    ['an error', { status: { code: 2 } }],
    ['an error with a message, after its code', { status: { code: 2, message: 'no' } }],
    ['an error with a message, before its code', { status: { message: 'no', code: 2 } }],
    ['a message that is no error', { status: { message: 'no', code: 1 } }],
    ['counts of what was dropped', { droppedAttributesCount: 1, droppedEventsCount: 0, droppedLinksCount: 4294967295 }],
    ['empty lists', { attributes: [], events: [], links: [] }],
    ['an event', { events: [{ timeUnixNano: '1544712660000000000', name: 'e', ...attribute({ stringValue: 'v' }) }] }],
    ['an event with little', { events: [{}, { name: 'e', droppedAttributesCount: 3 }] }],
    ['a link', { links: [{ traceId, spanId, traceState: 'b=2', flags: 257, ...attribute({ boolValue: true }) }] }],
    ['another order', { links: [], name: 'later', kind: 5 }],
    ['an empty string', attribute({ stringValue: '' })],
    ['a string of one character', attribute({ stringValue: 'x' })],
    ['a string with escapes', attribute({ stringValue: '"\\/\b\u0001\u2028\n' })],
    ['a string beyond ASCII', attribute({ stringValue: 'é😀 \ufeff' })],
    ['a string beyond ASCII with escapes', attribute({ stringValue: 'é"😀' })],
    ['a long string', attribute({ stringValue: 'x'.repeat(5000) })],
    ['an integer', attribute({ intValue: '8080' })],
    ['a negative integer', attribute({ intValue: '-1' })],
    ['a negative zero', attribute({ intValue: '-0' })],
    ['the greatest safe integer', attribute({ intValue: '9007199254740991' })],
    ['an integer beyond a number', attribute({ intValue: '9007199254740993' })],
    ['an integer as a number', attribute({ intValue: -12 })],
    ['booleans', { attributes: [true, false].map((boolValue, i) => ({ key: `k${i}`, value: { boolValue } })) }],
    ['a double', attribute({ doubleValue: 0.1 })],
    ['a double with an exponent', attribute({ doubleValue: -1.5e-300 })],
    ['an array', attribute({ arrayValue: { values: [{ stringValue: '}]"' }, { intValue: '1' }] } })],
    ['a list of keys and values', attribute({ kvlistValue: { values: [{ key: 'b', value: {} }] } })],
    ['bytes', attribute({ bytesValue: 'AQID' })],
    ['a key with an escape', { attributes: [{ key: 'a"b', value: { stringValue: 'v' } }] }],
    ['a key that looks like a place', { attributes: [{ key: '10', value: { stringValue: 'v' } }] }],
    [
      'a key twice',
      {
        attributes: [
          { key: 'a', value: { intValue: '1' } },
          { key: 'a', value: { stringValue: '2' } },
        ],
      },
    ],
  ])('%s', (_, fields) => {
    const text = of(fields)
    const { spans, problems } = readOtlpJson(text)
    expect(problems).toEqual([])
    const reader = new BatchReader()
    expect(readBatch(text, reader)).toStrictEqual(spans)
    // And as something that is known.
    expect(readBatch(`${text}\r`, reader)).toStrictEqual(spans)
  })
})

describe('what is not as expected is left to the reader of text', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['an array', '[]'],
    ['other signals', '{"resourceLogs":[]}'],
    ['a line that is cut off', of({}).slice(0, -1)],
    ['a line with something after it', `${of({})} `],
    ['a line with spaces', JSON.stringify(JSON.parse(of({})), undefined, 1).replaceAll('\n', '')],
    ['snake_case', of({}).replaceAll('traceId', 'trace_id')],
    ['a member that is not known', of({ color: 'red' })],
    ['a member twice', of({}).replace('"kind":2', '"kind":2,"kind":3')],
    ['no trace id', of({ traceId: undefined })],
    ['no start', of({ startTimeUnixNano: undefined })],
    ['a start at 0', of({ startTimeUnixNano: '0' })],
    ['a start as a number', of({ startTimeUnixNano: 5 })],
    ['a start that is no number', of({ startTimeUnixNano: '176722560000913667x' })],
    ['an id in upper case', of({ traceId: traceId.toUpperCase() })],
    ['an id of zeros', of({ spanId: '0'.repeat(16) })],
    ['a longer id', of({ spanId: `${spanId}0` })],
    ['an unknown kind', of({ kind: 6 })],
    ['a kind by name', of({ kind: 'SPAN_KIND_CLIENT' })],
    ['an unknown status', of({ status: { code: 3 } })],
    ['flags beyond 32 bits', of({ flags: 2 ** 32 })],
    ['a number with a needless 0', of({ kind: 12 }).replace('"kind":12', '"kind":02')],
    ['null', of({ events: null })],
    ['a control character in a string', of({ name: 'GET _' }).replace('GET _', 'GET \t')],
    ['an unknown escape', of({ name: 'GET _' }).replace('GET _', String.raw`GET \x`)],
    ['a value of no kind', of(attribute({}))],
    ['a value of two kinds', of(attribute({ stringValue: 'a', intValue: '1' }))],
    ['an integer that is none', of(attribute({ intValue: '1.5' }))],
    ['a double as a string', of(attribute({ doubleValue: 'NaN' }))],
    ['a double that is none', of(attribute({ doubleValue: 1 })).replace('"doubleValue":1', '"doubleValue":01')],
    ['an array with something wrong in it', of(attribute({ arrayValue: { values: [{ intValue: 'x' }] } }))],
    ['an array that is none', of(attribute({ arrayValue: { values: [] } })).replace('[]', '[,]')],
    ['an attribute without a value', of({ attributes: [{ key: 'a' }] })],
    ['the key __proto__', of({ attributes: [{ key: '__proto__', value: { intValue: '1' } }] })],
    ['spans before their scope', '{"resourceSpans":[{"resource":{},"scopeSpans":[{"spans":[{}],"scope":{}}]}]}'],
    ['a scope that is missing', JSON.stringify(documentOf(bare))],
  ])('%s', (_, text) => {
    expect(readBatch(text)).toBeUndefined()
  })
})

test('a line that is left to the reader of text adds no spans', () => {
  const bytes = Buffer.from(JSON.stringify(around(documentOf(bare, { ...bare, kind: 9 }))))
  const spans = readBatch(of({})) ?? []
  expect(new BatchReader().read(bytes, 0, bytes.length, spans)).toBe(false)
  expect(spans).toHaveLength(1)
})
