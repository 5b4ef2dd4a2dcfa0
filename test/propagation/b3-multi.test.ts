import { describe, expect, test } from 'vitest'
import type { B3Context } from '../../src/propagation/b3.ts'
import { type B3Headers, parseB3Multi, writeB3Multi } from '../../src/propagation/b3-multi.ts'

const traceId = '80f198ee56343ba864fe8b2a57d3eff7'
const spanId = 'e457b5a2e4d86bd1'
const parentSpanId = '05e3ac9a4f6e3b90'
const ids = { 'x-b3-traceid': traceId, 'x-b3-spanid': spanId }

test.each<[string, B3Headers, B3Context]>([
  ['defer', ids, { traceId, spanId, sampling: 'defer' }],
  ['accept', { ...ids, 'x-b3-sampled': '1' }, { traceId, spanId, sampling: 'accept' }],
  ['deny', { ...ids, 'x-b3-sampled': '0' }, { traceId, spanId, sampling: 'deny' }],
  ['deny alone', { 'x-b3-sampled': '0' }, { sampling: 'deny' }],
  ['debug', { ...ids, 'x-b3-flags': '1' }, { traceId, spanId, sampling: 'debug' }],
  ['a parent', { ...ids, 'x-b3-parentspanid': parentSpanId }, { traceId, spanId, parentSpanId, sampling: 'defer' }],
])('%s', (_, headers, value) => {
  expect(parseB3Multi(headers)).toEqual({ value, faults: [] })
  expect(writeB3Multi(value)).toEqual(headers)
})

test('of several lines the first counts', () => {
  expect(parseB3Multi({ 'x-b3-sampled': ['0', '1'] }).value).toEqual({ sampling: 'deny' })
})

describe('headers with faults', () => {
  test.each<[string, B3Headers, string[], B3Context['sampling'] | undefined]>([
    ['an upper-case id', { ...ids, 'x-b3-spanid': spanId.toUpperCase() }, ['x-b3-spanid b3-span-id'], undefined],
    ['no SpanId', { 'x-b3-traceid': traceId }, ['x-b3-spanid b3-span-id'], undefined],
    ['no TraceId', { 'x-b3-spanid': spanId }, ['x-b3-traceid b3-trace-id'], undefined],
    ['a short parent', { ...ids, 'x-b3-parentspanid': '1' }, ['x-b3-parentspanid b3-parent-span-id'], undefined],
    ['a state of the single header', { ...ids, 'x-b3-sampled': 'd' }, ['x-b3-sampled b3-sampled'], undefined],
    ['flags as a number of bits', { ...ids, 'x-b3-flags': '3' }, ['x-b3-flags b3-flags'], undefined],
    ['a word for accept', { ...ids, 'x-b3-sampled': 'true' }, ['x-b3-sampled b3-sampled-word'], 'accept'],
    ['a word for deny', { ...ids, 'x-b3-sampled': 'false' }, ['x-b3-sampled b3-sampled-word'], 'deny'],
    [
      'debug and sampled',
      { ...ids, 'x-b3-flags': '1', 'x-b3-sampled': '1' },
      ['x-b3-sampled b3-flags-and-sampled'],
      'debug',
    ],
  ])('%s', (_, headers, faults, sampling) => {
    const parsed = parseB3Multi(headers)
    expect(parsed.faults.map(({ header, rule }) => `${header} ${rule}`)).toEqual(faults)
    expect(parsed.value?.sampling).toBe(sampling)
  })
})

test('ids that B3 does not have are not written', () => {
  expect(() => writeB3Multi({ traceId: '1', spanId, sampling: 'accept' })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This x-b3-traceid cannot be written: the TraceId is 32 or 16 lower-case hex digits (https://github.com/openzipkin/b3-propagation#traceid-1).
    1
    ^]
  `)
})
