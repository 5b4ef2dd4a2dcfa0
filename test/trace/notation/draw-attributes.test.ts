import { expect, test } from 'vitest'
import { drawAttributes, drawKey, drawValue } from '../../../src/trace/notation/draw-attributes.ts'

test('attributes are drawn by their keys in order', () => {
  expect(drawAttributes({ b: 1, a: 'x', 'c.d': true })).toBe('{a: "x", b: 1, c.d: true}')
})

test('no attributes are drawn as nothing', () => {
  expect(drawAttributes({})).toBe('')
  expect(drawAttributes({ a: 1 }, () => false)).toBe('')
})

test.each([
  ['http.response.status_code', 'http.response.status_code'],
  ['http.request.header.x-id', 'http.request.header.x-id'],
  ['größe', 'größe'],
  ['_private', '_private'],
  ['', '""'],
  ['!gone', '"!gone"'],
  ['*', '"*"'],
  ['a b', '"a b"'],
  ['a:b', '"a:b"'],
  ['1st', '"1st"'],
  ['a"b', String.raw`"a\"b"`],
])('the key %j is drawn %s', (key, drawn) => {
  expect(drawKey(key)).toBe(drawn)
})

test.each([
  ['text', '"text"'],
  ['line\nbreak', String.raw`"line\nbreak"`],
  [1.5, '1.5'],
  [-0, '-0'],
  [0, '0'],
  [1e21, '1e+21'],
  [Number.NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [10n, '10n'],
  [9_007_199_254_740_993n, '9007199254740993n'],
  [true, 'true'],
  [null, 'null'],
  [[], '[]'],
  [[1, null, 'a', [true]], '[1, null, "a", [true]]'],
  [{}, '{}'],
  [{ b: { 'c d': 1 }, a: [2] }, '{a: [2], b: {"c d": 1}}'],
  [Uint8Array.of(1, 2, 255), 'base64"AQL/"'],
  [Uint8Array.of(), 'base64""'],
])('the value %o is drawn %s', (value, drawn) => {
  expect(drawValue(value)).toBe(drawn)
})
