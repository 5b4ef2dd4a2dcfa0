import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { makeTelemetry } from '../support/make-telemetry.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const telemetry = makeTelemetry(
  trace,
  { body: 'order read', severityNumber: 5, in: 'load order' },
  { body: 'charging the card', severityNumber: 9, severityText: 'INFO', attributes: { 'order.id': '42' }, in: 'POST' },
  { body: 'card declined', severityNumber: 14, attributes: { 'order.id': '42', tries: 2 }, in: 'POST /charge' },
  { eventName: 'order.failed', body: { order: '42', code: 402 }, severityText: 'Error', in: { lost: true } },
  { body: 'bye' },
)
const silent = makeTelemetry(trace)

describe('passes', () => {
  test('on the body: whole, in part, by value, or none', () => {
    expect(telemetry).toHaveLog('card declined')
    expect(telemetry).not.toHaveLog('card')
    expect(telemetry).toHaveLog(/^card/)
    expect(telemetry).toHaveLog({ body: { order: '42', code: expect.any(Number) } })
    expect(telemetry).not.toHaveLog({ body: { order: '42' } })
    expect(telemetry).not.toHaveLog({ body: absent })
    expect(makeTelemetry(trace, { eventName: 'x' })).toHaveLog({ body: absent, eventName: 'x' })
  })

  test('on the severity: by its word, whatever the step, or between bounds', () => {
    expect(telemetry).toHaveLog('card declined', { severity: 'warn' })
    expect(telemetry).toHaveLog({ severity: 'error', eventName: /failed$/ })
    expect(telemetry).toHaveLog({ severity: { min: 'warn' } }, { times: 2 })
    expect(telemetry).toHaveLog({ severity: { max: 'info' } }, { times: 2 })
    expect(telemetry).toHaveLog({ severity: { min: 'info', max: 'warn' } }, { times: 2 })
    expect(telemetry).not.toHaveLog('bye', { severity: { min: 'trace' } })
    expect(telemetry).not.toHaveLog({ severity: 'fatal' })
    expect(makeTelemetry(trace, { severityNumber: 0, severityText: 'fatal' })).toHaveLog({ severity: 'fatal' })
    expect(makeTelemetry(trace, { severityNumber: 25 })).not.toHaveLog({ severity: { min: 'trace' } })
  })

  test('on the attributes', () => {
    expect(telemetry).toHaveLog({ attributes: { 'order.id': '42', tries: (tries: number) => tries > 1 } })
    expect(telemetry).toHaveLog({ attributes: { 'order.id': '42', tries: absent } })
  })

  test('on the span that it was emitted in', () => {
    expect(telemetry).toHaveLog('card declined', { span: 'POST /charge' })
    expect(telemetry).toHaveLog(/card/, { span: { service: 'payments' }, times: 1 })
    expect(telemetry).toHaveLog(/card/, { span: trace.find('POST /charge'), times: 1 })
    expect(telemetry).toHaveLog('bye', { span: null })
    expect(telemetry).not.toHaveLog({ eventName: 'order.failed', span: null })
    expect(telemetry).not.toHaveLog('bye', { span: /./ })
  })

  test('on a predicate', () => {
    expect(telemetry).toHaveLog(({ span }) => span?.service === 'payments')
    expect(telemetry).toHaveLog({ body: /card/, where: ({ sequence }) => sequence === 2 })
  })

  test('on a number of records', () => {
    expect(telemetry).toHaveLog(/card/, { times: 2 })
    expect(telemetry).toHaveLog(/card/, { times: { min: 1, max: 2 } })
    expect(telemetry).not.toHaveLog(/card/, { times: 1 })
    expect(silent).toHaveLog(/card/, { times: 0 })
    expect(silent).toHaveLog(/card/, { times: { max: 3 } })
  })
})

describe('fails', () => {
  test('with the nearest record', () => {
    expect(() => expect(telemetry).toHaveLog('card declined', { severity: 'error', span: 'POST /charge' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog("card declined", { severity: "error", span: "POST /charge" })

      No log record fits "card declined" with { severity: "error", span: "POST /charge" }, among 5 log records. The nearest differs in 1 field:
        severity   expected error   received warn2

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments   ← nearest
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
  })

  test('with several that are equally near', () => {
    expect(() => expect(telemetry).toHaveLog({ body: /card/, attributes: { 'order.id': '43' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(telemetry).toHaveLog({ body: /card/, attributes: { "order.id": "43" } })

        No log record fits { body: /card/, attributes: { "order.id": "43" } }, among 5 log records. The nearest differ in 1 field each:
          (1) order.id   expected "43"   received "42"
          (2) order.id   expected "43"   received "42"

          debug "order read"   in load order @shop
          info "charging the card" {order.id: "42"}   in POST @shop   ← (1)
          warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments   ← (2)
          error event order.failed {code: 402, order: "42"}   in a span that was not recorded
          "bye"   outside of any span]
      `)
  })

  test('on another span, and names it', () => {
    expect(() => expect(telemetry).toHaveLog('card declined', { span: 'POST' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog("card declined", { span: "POST" })

      No log record fits "card declined" with { span: "POST" }, among 5 log records. The nearest differs in 1 field:
        span name   expected "POST"   received "POST /charge"

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments   ← nearest
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
    const span = trace.findAll('db.query')[0] as (typeof trace.spans)[number]
    expect(() => expect(telemetry).toHaveLog('bye', { span })).toThrow('span   expected "db.query"   received no span')
    expect(() => expect(telemetry).toHaveLog('card declined', { span })).toThrow('received "POST /charge"')
    expect(() =>
      expect(makeTelemetry(shopTrace(), { body: 'x', in: 'db.query' })).toHaveLog('x', {
        span: trace.findAll('db.query')[1] as (typeof trace.spans)[number],
      }),
    ).toThrow('span   expected "db.query"   received another "db.query"')
  })

  test('on a span where none is asked for', () => {
    expect(() => expect(telemetry).toHaveLog('card declined', { span: null })).toThrow(
      'span   expected no span   received "POST /charge"',
    )
    expect(() => expect(telemetry).toHaveLog({ eventName: 'order.failed', span: null })).toThrow(
      'span   expected no span   received a span not recorded',
    )
  })

  test('on a part of the body, and names the way out', () => {
    expect(() => expect(telemetry).toHaveLog('declined')).toThrow(
      'Hint: a string is the whole body; a RegExp fits a part of it.',
    )
  })

  test('on a misspelt body', () => {
    expect(() => expect(telemetry).toHaveLog('card declind')).toThrow(
      'The nearest differs in 1 field:\n  body   expected "card declind"   received "card declined"',
    )
  })

  test('without a nearest record where none comes near', () => {
    expect(() => expect(telemetry).toHaveLog('shipped')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog("shipped")

      No log record fits "shipped", among 5 log records:

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
  })

  test('on another number of records', () => {
    expect(() => expect(telemetry).toHaveLog(/card/, { times: 1 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog(/card/, { times: 1 })

      Expected 1 log record that fits /card/, found 2:

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop   ← 1 of 2
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments   ← 2 of 2
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
    expect(() => expect(telemetry).toHaveLog('hello', { times: { min: 2 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog("hello", { times: { min: 2 } })

      Expected 2 or more log records that fit, found none. No log record fits "hello", among 5 log records:

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
  })

  test('negated', () => {
    expect(() => expect(telemetry).not.toHaveLog('card declined')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).not.toHaveLog("card declined")

      Expected no log record that fits "card declined", found 1:

        debug "order read"   in load order @shop
        info "charging the card" {order.id: "42"}   in POST @shop
        warn2 "card declined" {order.id: "42", tries: 2}   in POST /charge @payments   ← found
        error event order.failed {code: 402, order: "42"}   in a span that was not recorded
        "bye"   outside of any span]
    `)
    expect(() => expect(telemetry).not.toHaveLog(/card/, { times: 2 })).toThrow(
      'Expected any number but 2 of log records that fit /card/, found 2:',
    )
    expect(() => expect(silent).not.toHaveLog(/card/, { times: 0 })).toThrow('found none.')
    expect(() => expect(telemetry).not.toHaveLog('x', { times: 0 })).toThrow('Any number but 0 was asked for. No log')
  })

  test('with the first of many records', () => {
    const many = makeTelemetry(trace, ...Array.from({ length: 30 }, (_, i) => ({ body: `line ${i}` })))
    expect(() => expect(many).toHaveLog('line 30')).toThrow('  "line 19"   outside of any span\n  ... and 10 more')
    expect(() => expect(many).not.toHaveLog('line 25')).toThrow('  "line 25"   outside of any span   ← found')
  })
})

describe('throws, with .not too,', () => {
  test('where nothing was logged', () => {
    expect(() => expect(silent).toHaveLog('x')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(telemetry).toHaveLog("x")

      Nothing was logged: there is not a single log record here, so there is nothing to judge.
      Hint: records come from the loggers of \`@opentelemetry/api-logs\`, not from the console. A logging library needs its instrumentation, such as \`@opentelemetry/instrumentation-pino\`.]
    `)
    expect(() => expect(silent).not.toHaveLog('x')).toThrow('Nothing was logged')
    expect(() => expect(silent).not.toHaveLog('x', { times: 1 })).toThrow('Nothing was logged')
  })

  test('on a subject without logs', () => {
    expect(() => expect(trace).toHaveLog('x')).toThrowErrorMatchingInlineSnapshot(`
      [TypeError: expect(telemetry).toHaveLog("x")

      The subject must be telemetry; it is a trace.
      Hint: a trace has no log records; ask the telemetry: \`test('…', async ({ telemetry }) => …)\`.]
    `)
    expect(() => expect(telemetry.logs()).not.toHaveLog('x')).toThrowErrorMatchingInlineSnapshot(`
      [TypeError: expect(telemetry).not.toHaveLog("x")

      The subject must be telemetry; it is an array of other things.
      Hint: a test takes it as its fixture: \`test('…', async ({ telemetry }) => …)\`.]
    `)
  })

  test('on a pattern that cannot be meant', () => {
    const check = (query: unknown, more?: object): (() => void) => {
      return () => expect(telemetry).not.toHaveLog(query as string, more)
    }
    expect(check({ severity: 'WARN' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: severity must be one of trace, debug, info, warn, error, fatal, not "WARN". Did you mean "warn"?]`,
    )
    expect(check({ severity: 13 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: severity must be one of trace, debug, info, warn, error, fatal, not the number 13.]`,
    )
    expect(check({ severity: {} })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: severity has neither min nor max. Give one.]`,
    )
    expect(check({ severity: { min: 'error', max: 'warn' } })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: severity has a min of "error", above its max of "warn".]`,
    )
    expect(check({ message: 'x' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "message" is not a field of a log pattern. The fields are: body, severity, eventName, attributes, span, where.]`,
    )
    expect(check({ body: 'x' }, { body: 'y' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The field "body" is given twice: in the query and in the argument behind it. Give it once.]`,
    )
    expect(check('x', { time: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "time" is not a field of the second argument of toHaveLog. Did you mean "times"? The fields are: times, body, severity, eventName, attributes, span, where.]`,
    )
    expect(check(expect.any(String))).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A log record is described by its body, a RegExp, a predicate or an object of fields, not by an asymmetric matcher.]`,
    )
    expect(check({ where: true })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: where is a predicate, not the boolean true.]`,
    )
    expect(check({ eventName: 3 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: eventName is described by a string, a RegExp, a predicate or an asymmetric matcher, not by the number 3.]`,
    )
  })
})
