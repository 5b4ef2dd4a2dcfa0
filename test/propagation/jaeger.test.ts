import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJaeger, parseJaegerBaggage, writeJaeger, writeJaegerBaggage } from '../../src/propagation/jaeger.ts'
import { hexId, textOf } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const traceId = '7f46165474d11ee5836777d85df2cdab'
const spanId = '30d1a5e4d86bd1aa'

test.each([
  ['whole', `${traceId}:${spanId}:0:1`, { traceId, spanId, flags: 1, sampled: true, debug: false }],
  ['URL-encoded', `${traceId}%3A${spanId}%3a0%3A0`, { traceId, spanId, flags: 0, sampled: false, debug: false }],
  ['debug', `${traceId}:${spanId}:0:03`, { traceId, spanId, flags: 3, sampled: true, debug: true }],
  ['a parent', `${traceId}:${spanId}:a1:1`, { parentSpanId: '00000000000000a1' }],
  ['short ids', 'ab:c:0:1', { traceId: 'ab'.padStart(32, '0'), spanId: 'c'.padStart(16, '0') }],
  ['upper case', `${traceId.toUpperCase()}:${spanId}:0:1`, { traceId }],
])('%s', (_, header, value) => {
  expect(parseJaeger(header)).toMatchObject({ value, faults: [] })
})

describe('a header that is to be ignored', () => {
  test.each([
    ['nothing', '', ['jaeger-fields 0+0']],
    ['three fields', `${traceId}:${spanId}:1`, ['jaeger-fields 0+51']],
    ['no hex digits', 'zz:yy:0:1', ['jaeger-trace-id 0+2', 'jaeger-span-id 3+2']],
    ['a trace-id of zeros', `0:${spanId}:0:1`, ['jaeger-trace-id 0+1']],
    ['a span-id of zeros', `${traceId}:0:0:1`, ['jaeger-span-id 33+1']],
    ['a span-id of 17', `${traceId}:${spanId}0:0:1`, ['jaeger-span-id 33+17']],
    ['a parent that is no id', `${traceId}:${spanId}:x:1`, ['jaeger-parent-span-id 50+1']],
    ['flags that are no bits', `${traceId}:${spanId}:0:zz`, ['jaeger-flags 52+2']],
    ['places count encoded colons as they are', `${traceId}%3A${spanId}:0:zz`, ['jaeger-flags 54+2']],
  ])('%s', (_, header, faults) => {
    expect(faultsOf(parseJaeger(header))).toEqual(faults)
    expect(parseJaeger(header).value).toBeUndefined()
  })
})

test('what is written is read as the same', () => {
  const context = fc.record({ traceId: hexId(32), spanId: hexId(16), parentSpanId: hexId(16), flags: fc.nat(255) })
  fc.assert(
    fc.property(context, (given) => {
      expect(parseJaeger(writeJaeger(given)).value).toMatchObject(given)
    }),
  )
})

test('ids that Jaeger does not have are not written', () => {
  expect(() => writeJaeger({ traceId, spanId, flags: 256 })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This uber-trace-id cannot be written: the flags are 1 or 2 hex digits (https://www.jaegertracing.io/docs/1.21/client-libraries/#propagation-format).
    7f46165474d11ee5836777d85df2cdab:30d1a5e4d86bd1aa:0:100
                                                        ^^^]
  `)
})

describe('baggage', () => {
  test('each header of the prefix is an entry, in any case', () => {
    const { value, faults } = parseJaegerBaggage([
      ['uberctx-tenant', 'caf%C3%A9'],
      ['UberCtx-User', '1'],
      ['other', '2'],
    ])
    expect([...(value ?? [])]).toEqual([
      ['tenant', 'café'],
      ['User', '1'],
    ])
    expect(faults).toEqual([])
  })

  test('what is not URL-encoded is a fault of its header', () => {
    const { value, faults } = parseJaegerBaggage([['uberctx-a', '50%']])
    expect(value?.get('a')).toBe('50%')
    expect(faults.map(({ header, rule, position }) => [header, rule, position])).toEqual([
      ['uberctx-a', 'jaeger-baggage-value', 2],
    ])
  })

  test('what is written is read as the same', () => {
    const entries = fc.uniqueArray(fc.tuple(textOf('abz-', 1, 9), fc.string({ unit: 'binary' })), {
      selector: ([key]) => key,
    })
    fc.assert(
      fc.property(entries, (given) => {
        expect([...(parseJaegerBaggage(Object.entries(writeJaegerBaggage(given))).value ?? [])]).toEqual(given)
      }),
    )
  })

  test('a lone surrogate is written as U+FFFD', () => {
    expect(writeJaegerBaggage([['a', '\uDC00']])).toEqual({ 'uberctx-a': '%EF%BF%BD' })
  })
})
