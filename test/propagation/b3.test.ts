import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type B3Context, parseB3, writeB3 } from '../../src/propagation/b3.ts'
import { hexId } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const traceId = '80f198ee56343ba864fe8b2a57d3eff7'
const spanId = 'e457b5a2e4d86bd1'
const parentSpanId = '05e3ac9a4f6e3b90'

test.each<[string, string, B3Context]>([
  ['128 bits', `${traceId}-${spanId}-1`, { traceId, spanId, sampling: 'accept' }],
  ['64 bits', `${spanId}-${spanId}-0`, { traceId: spanId, spanId, sampling: 'deny' }],
  ['a parent', `${traceId}-${spanId}-1-${parentSpanId}`, { traceId, spanId, parentSpanId, sampling: 'accept' }],
  ['debug', `${traceId}-${spanId}-d`, { traceId, spanId, sampling: 'debug' }],
  ['defer', `${traceId}-${spanId}`, { traceId, spanId, sampling: 'defer' }],
  ['deny alone', '0', { sampling: 'deny' }],
  ['accept alone', '1', { sampling: 'accept' }],
  ['debug alone', 'd', { sampling: 'debug' }],
])('%s', (_, header, value) => {
  expect(parseB3(header)).toEqual({ value, faults: [] })
  expect(writeB3(value)).toBe(header)
})

describe('a header that cannot be read', () => {
  test.each([
    ['nothing', '', ['b3-fields 0+0']],
    ['an id alone', traceId, ['b3-fields 0+32']],
    ['a fifth field', `${traceId}-${spanId}-1-${parentSpanId}-x`, ['b3-fields 0+70']],
    ['upper case', `${traceId.toUpperCase()}-${spanId}-1`, ['b3-trace-id 0+32']],
    ['garbage around', `zzz${traceId}-${spanId}zzz`, ['b3-trace-id 0+35', 'b3-span-id 36+19']],
    ['24 digits', `${traceId.slice(8)}-${spanId}`, ['b3-trace-id 0+24']],
    ['a word for a state', `${traceId}-${spanId}-true`, ['b3-sampling-state 50+4']],
    ['a parent in the place of the state', `${traceId}-${spanId}-${parentSpanId}`, ['b3-sampling-state 50+16']],
    ['a short parent', `${traceId}-${spanId}-1-5e3`, ['b3-parent-span-id 52+3']],
    ['two lines', ['0', '1'], ['b3-fields 0+3']],
  ])('%s', (_, header, faults) => {
    expect(faultsOf(parseB3(header))).toEqual(faults)
    expect(parseB3(header).value).toBeUndefined()
  })
})

test('what is written is read as the same', () => {
  const context = fc.record({
    traceId: fc.oneof(hexId(16), hexId(32)),
    spanId: hexId(16),
    parentSpanId: hexId(16),
    sampling: fc.constantFrom('accept' as const, 'deny' as const, 'debug' as const),
  })
  fc.assert(
    fc.property(context, (given) => {
      expect(parseB3(writeB3(given) ?? '').value).toEqual(given)
    }),
  )
})

test('where sampling is deferred and there are no ids, nothing is sent', () => {
  expect(writeB3({ sampling: 'defer' })).toBeUndefined()
})

test('a parent without a sampling state is left out', () => {
  expect(writeB3({ traceId, spanId, parentSpanId, sampling: 'defer' })).toBe(`${traceId}-${spanId}`)
})

test('ids that B3 does not have are not written', () => {
  expect(() => writeB3({ traceId, sampling: 'accept' })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This b3 cannot be written: the SpanId is 16 lower-case hex digits (https://github.com/openzipkin/b3-propagation#spanid-1).
    80f198ee56343ba864fe8b2a57d3eff7--1
                                     ^]
  `)
})
