import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { makeMeasured } from '../support/make-telemetry.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const telemetry = makeMeasured(
  trace,
  { name: 'orders.read', value: 1, unit: '{order}', in: 'load order' },
  { name: 'payments.duration', value: 20, unit: 'ms', instrument: 'histogram', in: 'POST' },
  {
    name: 'payments.declined',
    value: 1,
    attributes: { 'error.type': 'CardDeclined', tries: 2 },
    scope: { name: 'payments', version: '2.1.0' },
    in: 'POST /charge',
  },
  { name: 'queue size', value: -3, instrument: 'updowncounter', unit: '1', in: { lost: true } },
  { name: 'memory', value: 0.5, instrument: 'gauge' },
)
const idle = makeMeasured(shopTrace())
const charge = trace.find('POST /charge')
const load = trace.find('load order')

describe('passes', () => {
  test('on the name: whole or in part', () => {
    expect(telemetry).toHaveMeasurement('payments.declined')
    expect(telemetry).not.toHaveMeasurement('payments')
    expect(telemetry).toHaveMeasurement(/^payments/)
    expect(telemetry).toHaveMeasurement({ name: expect.stringContaining('size') })
  })

  test('on the value', () => {
    expect(telemetry).toHaveMeasurement('payments.duration', { value: 20 })
    expect(telemetry).toHaveMeasurement({ value: (value) => value < 0 }, { times: 1 })
    expect(telemetry).toHaveMeasurement('memory', { value: expect.closeTo(0.5) })
    expect(telemetry).not.toHaveMeasurement('payments.duration', { value: 21 })
  })

  test('on the unit and the instrument', () => {
    expect(telemetry).toHaveMeasurement({ unit: 'ms' }, { times: 1 })
    expect(telemetry).not.toHaveMeasurement('memory', { unit: /./ })
    expect(telemetry).toHaveMeasurement({ instrument: 'counter' }, { times: 2 })
    expect(telemetry).toHaveMeasurement({ instrument: 'gauge' }, { times: 1 })
  })

  test('on the attributes', () => {
    expect(telemetry).toHaveMeasurement({ attributes: { 'error.type': /Declined/, tries: 2 } }, { times: 1 })
    expect(telemetry).toHaveMeasurement('payments.declined', { attributes: { user: absent } })
    expect(telemetry).not.toHaveMeasurement({ attributes: { tries: '2' } })
  })

  test('on the meter: by its name, or its name and version', () => {
    expect(telemetry).toHaveMeasurement({ scope: 'payments' }, { times: 1 })
    expect(telemetry).toHaveMeasurement('payments.declined', { scope: { name: /pay/, version: /^2/ } })
    expect(telemetry).not.toHaveMeasurement('memory', { scope: { version: /./ } })
  })

  test('on the span that it was recorded in', () => {
    expect(telemetry).toHaveMeasurement('payments.declined', { span: { service: 'payments' } })
    expect(telemetry).toHaveMeasurement('payments.declined', { span: charge })
    expect(telemetry).toHaveMeasurement({ span: null }, { times: 1 })
  })

  test('on a predicate', () => {
    expect(telemetry).toHaveMeasurement(({ value, span }) => value === 1 && span?.name === 'load order')
    expect(telemetry).toHaveMeasurement({ name: /^payments/, where: ({ sequence }) => sequence === 1 })
  })

  test('on a number of measurements', () => {
    expect(telemetry).toHaveMeasurement(/^payments/, { times: 2 })
    expect(telemetry).not.toHaveMeasurement(/^payments/, { times: { min: 3 } })
    expect(idle).toHaveMeasurement(/./, { times: 0 })
  })

  test('on a span, for what was recorded in it alone', () => {
    expect(charge).toHaveMeasurement('payments.declined', { value: 1 })
    expect(charge).not.toHaveMeasurement('orders.read')
    expect(charge).toHaveMeasurement(/./, { times: 1 })
    expect(trace.findAll('db.query')[0]).not.toHaveMeasurement(/./)
  })

  test('on a trace, for what was recorded in it, also in a span that is not there', () => {
    expect(trace).toHaveMeasurement('queue size')
    expect(trace).not.toHaveMeasurement('memory')
    expect(trace).toHaveMeasurement(/./, { times: 4 })
    expect(trace).toHaveMeasurement('payments.declined', { span: 'POST /charge' })
  })
})

describe('fails', () => {
  test('with the nearest measurement', () => {
    expect(() => expect(telemetry).toHaveMeasurement('payments.declined', { value: 2, instrument: 'histogram' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveMeasurement("payments.declined", { value: 2, instrument: "histogram" })

      No measurement fits "payments.declined" with { value: 2, instrument: "histogram" }, among 5 measurements. The nearest differs in 2 fields:
        value        expected 2           received 1
        instrument   expected histogram   received counter

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments   ← nearest
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
  })

  test('with all in which it differs', () => {
    expect(() =>
      expect(telemetry).toHaveMeasurement('payments.duration', {
        unit: 's',
        attributes: { 'error.type': 'CardDeclined' },
        scope: { name: 'payments', version: '2.1.0' },
        span: null,
      }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveMeasurement("payments.duration", { unit: "s", attributes: { "error.type": "CardDeclined" }, scope: { name: "payments", version: "2.1.0" }, span: null })

      No measurement fits "payments.duration" with { unit: "s", attributes: { "error.type": "CardDeclined" }, scope: { name … 1.0" }, span: null }, among 5 measurements. The nearest differs in 5 fields:
        unit            expected "s"              received "ms"
        error.type      expected "CardDeclined"   received (absent)
        scope.name      expected "payments"       received "test"
        scope.version   expected "2.1.0"          received (absent)
        span            expected no span          received "POST"

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop   ← nearest
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
  })

  test('on a span, where it was recorded outside of it', () => {
    expect(() => expect(load).toHaveMeasurement('payments.declined')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveMeasurement("payments.declined")

      No measurement fits "payments.declined" in this span, among 5 measurements. The nearest differs in 1 field:
        span   expected "load order"   received "POST /charge"

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments   ← nearest
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
    expect(() => expect(load).toHaveMeasurement('memory')).toThrow('span   expected "load order"   received no span')
  })

  test('on a trace, where it was recorded in another or in none', () => {
    expect(() => expect(trace).toHaveMeasurement('memory')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveMeasurement("memory")

      No measurement fits "memory" in this trace, among 5 measurements. The nearest differs in 1 field:
        trace   expected this trace   received no trace

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span   ← nearest]
    `)
    const [shop, payments] = partedTraces()
    if (!shop || !payments) throw new Error('There are two.')
    const { measurements } = makeMeasured(payments, { name: 'declined', value: 1, in: 'POST /charge' })
    makeMeasured(shop, ...measurements().map(({ span: _span, ...said }) => said))
    expect(() => expect(shop).toHaveMeasurement('declined')).toThrow(
      'trace   expected this trace   received another trace',
    )
  })

  test('on a part of the name, and names the way out', () => {
    expect(() => expect(telemetry).toHaveMeasurement('declined')).toThrow(
      'Hint: a string is the whole name; a RegExp fits a part of it.',
    )
  })

  test('on a misspelt name', () => {
    expect(() => expect(telemetry).toHaveMeasurement('payments.declind')).toThrow(
      'The nearest differs in 1 field:\n  name   expected "payments.declind"   received "payments.declined"',
    )
  })

  test('without a nearest one where none comes near', () => {
    expect(() => expect(telemetry).toHaveMeasurement('shipped')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveMeasurement("shipped")

      No measurement fits "shipped", among 5 measurements:

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
  })

  test('on another number of measurements', () => {
    expect(() => expect(telemetry).toHaveMeasurement(/^payments/, { times: 1 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveMeasurement(/^payments/, { times: 1 })

      Expected 1 measurement that fits /^payments/, found 2:

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop   ← 1 of 2
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments   ← 2 of 2
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
    expect(() => expect(telemetry).toHaveMeasurement('shipped', { times: { min: 2 } })).toThrow(
      'Expected 2 or more measurements that fit, found none. No measurement fits "shipped", among 5 measurements:',
    )
  })

  test('negated', () => {
    expect(() => expect(charge).not.toHaveMeasurement('payments.declined')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveMeasurement("payments.declined")

      Expected no measurement that fits "payments.declined" in this span, found 1:

        counter orders.read 1 order   in load order @shop
        histogram payments.duration 20 ms   in POST @shop
        counter payments.declined 1 {error.type: "CardDeclined", tries: 2}   in POST /charge @payments   ← found
        updowncounter queue size -3   in a span that was not recorded
        gauge memory 0.5   outside of any span]
    `)
  })
})

describe('throws, with .not too,', () => {
  test('where nothing was measured', () => {
    expect(() => expect(idle).toHaveMeasurement('x')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveMeasurement("x")

      Nothing was measured: there is not a single measurement here, so there is nothing to judge.
      Hint: measurements come from the instruments of \`metrics.getMeter(…)\`, but for those that are observed by a callback. A meter that was taken before the recording began measures nothing: take it later.]
    `)
    expect(() => expect(idle).not.toHaveMeasurement('x')).toThrow('Nothing was measured')
  })

  test('on a trace that no test recorded', () => {
    const alone = shopTrace()
    expect(() => expect(alone).toHaveMeasurement('x')).toThrowErrorMatchingInlineSnapshot(`
      [TypeError: expect(trace).toHaveMeasurement("x")

      The subject must be telemetry, a trace or a span of a test; this trace was not recorded by one, so nothing is known of what was measured beside it.
      Hint: a trace with its measurements comes from \`await telemetry.trace()\`.]
    `)
    expect(() => expect(alone.find('POST')).not.toHaveMeasurement('x')).toThrow(
      'expect(span).not.toHaveMeasurement("x")',
    )
  })

  test('on a pattern that cannot be meant', () => {
    const check = (query: unknown, more?: object): (() => void) => {
      return () => expect(telemetry).not.toHaveMeasurement(query as string, more)
    }
    expect(check({ meter: 'x' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "meter" is not a field of a measurement pattern. The fields are: name, value, unit, instrument, attributes, scope, span, where.]`,
    )
    expect(check('x', { name: 'y' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The field "name" is given twice: in the query and in the argument behind it. Give it once.]`,
    )
    expect(check('x', { time: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "time" is not a field of the second argument of toHaveMeasurement. Did you mean "times"? The fields are: times, name, value, unit, instrument, attributes, scope, span, where.]`,
    )
    expect(check({ instrument: 'observablegauge' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: instrument must be one of counter, updowncounter, histogram, gauge, not "observablegauge".]`,
    )
    expect(check({ value: { min: 1 } })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: value is described by a number, a predicate or an asymmetric matcher, not by an object.]`,
    )
    expect(check({ name: 3 })).toThrow('name is described by a string')
    expect(check({ where: true })).toThrow('where is a predicate')
    expect(check(['x'])).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A measurement is described by its name, a RegExp, a predicate or an object of fields, not by an array.]`,
    )
  })
})
