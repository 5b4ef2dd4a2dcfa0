import { describe, expect, test } from 'vitest'
import { readOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf, readWith } from './support/documents.ts'

const values: [value: unknown, expected: unknown][] = [
  [{ stringValue: 'a' }, 'a'],
  [{ stringValue: '' }, ''],
  [{ stringValue: 'quotes " and \\ and \n, ]}}, é, 😀' }, 'quotes " and \\ and \n, ]}}, é, 😀'],
  [{ stringValue: '{"key":"a","value":{"stringValue":"b"}}' }, '{"key":"a","value":{"stringValue":"b"}}'],
  [{ boolValue: true }, true],
  [{ boolValue: false }, false],
  [{ intValue: '0' }, 0],
  [{ intValue: '-0' }, 0],
  [{ intValue: '42' }, 42],
  [{ intValue: 42 }, 42],
  [{ intValue: -42 }, -42],
  [{ intValue: '007' }, 7],
  [{ intValue: '9007199254740991' }, 9_007_199_254_740_991],
  [{ intValue: '9007199254740992' }, 9_007_199_254_740_992n],
  [{ intValue: '-9223372036854775808' }, -9_223_372_036_854_775_808n],
  [{ doubleValue: 1.5 }, 1.5],
  [{ doubleValue: 5 }, 5],
  [{ doubleValue: -1e-7 }, -1e-7],
  [{ doubleValue: '1.5' }, 1.5],
  [{ doubleValue: '-0' }, -0],
  [{ doubleValue: 'NaN' }, NaN],
  [{ doubleValue: 'Infinity' }, Infinity],
  [{ doubleValue: '-Infinity' }, -Infinity],
  [{ bytesValue: 'AAEC/w==' }, Uint8Array.of(0, 1, 2, 255)],
  [{ bytesValue: 'AAEC_w' }, Uint8Array.of(0, 1, 2, 255)],
  [{ bytesValue: '' }, new Uint8Array()],
  [{ arrayValue: {} }, []],
  [{ arrayValue: { values: [] } }, []],
  [{ arrayValue: { values: [{ stringValue: 'a]}}' }, { intValue: '1' }, {}] } }, ['a]}}', 1, null]],
  [{ arrayValue: { values: [{ arrayValue: { values: [{ boolValue: true }] } }] } }, [[true]]],
  [{ kvlistValue: {} }, {}],
  [{ kvlistValue: { values: [{ key: 'a', value: { kvlistValue: { values: [{ key: 'b' }] } } }] } }, { a: { b: null } }],
  [{ kvlistValue: { values: [{ key: '__proto__', value: { intValue: 1 } }] } }, JSON.parse('{"__proto__":1}')],
  [{}, null],
  [null, null],
  [undefined, null],
]

describe.each([
  ['alone', (value: unknown) => [{ key: 'k', value }]],
  [
    'after others',
    (value: unknown) => [
      { key: 'other', value: { stringValue: 'x' } },
      { key: 'k', value },
    ],
  ],
  [
    'before others',
    (value: unknown) => [
      { key: 'k', value },
      { key: 'other', value: { arrayValue: { values: [] } } },
    ],
  ],
])('%s', (_, list) => {
  test.each(values)('%j is a value of the model', (value, expected) => {
    expect(readWith({ attributes: list(value) }).attributes.k).toStrictEqual(expected)
  })
})

test('attributes of events and links are read as those of a span are', () => {
  const attributes = [{ key: 'a', value: { arrayValue: { values: [{ intValue: '1' }] } } }]
  const links = [{ traceId: bare.traceId, spanId: bare.spanId, attributes }]
  const span = readWith({ events: [{ name: 'e', timeUnixNano: '1', attributes }], links })
  expect(span).toMatchObject({ events: [{ attributes: { a: [1] } }], links: [{ attributes: { a: [1] } }] })
})

test('a key may be any text, and the last attribute of a key counts', () => {
  const value = (n: number): object => ({ intValue: String(n) })
  const attributes = ['__proto__', 'a"b\\', '', '1', 'twice', 'twice'].map((key, n) => ({ key, value: value(n) }))
  const entries = Object.entries(readWith({ attributes }).attributes)
  expect(entries).toEqual([
    ['1', 3],
    ['__proto__', 0],
    ['a"b\\', 1],
    ['', 2],
    ['twice', 5],
  ])
})

test('attributes may be an object of plain values', () => {
  const attributes = {
    'http.route': '/',
    list: [1, { arrayValue: 1 }],
    array: { arrayValue: { values: [{ intValue: '1' }] } },
  }
  expect(readWith({ attributes }).attributes).toEqual({ ...attributes, array: [1] })
})

test('an attribute of many megabytes is read', () => {
  const long = 'a\\"\n'.repeat(2_000_000)
  const attributes = [{ key: 'long', value: { stringValue: long } }]
  const { spans, problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, attributes })))
  expect(problems).toEqual([])
  expect(spans[0]?.attributes.long === long).toBe(true)
})
