import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test('when the services are called, whoever calls them', () => {
    expect(trace).toCallServices(['payments'])
    expect(trace).toCallServices(['postgresql', 'payments'])
    expect(trace).not.toCallServices(['payments', 'ledger'])
  })

  test('when each is called by this caller', () => {
    expect(trace).toCallServices({ shop: ['payments', 'postgresql'] })
    expect(trace).not.toCallServices({ payments: ['postgresql'] })
  })

  test('when each is called so many times', () => {
    expect(trace).toCallServices({ shop: { postgresql: 2, payments: { min: 1, max: 2 } } })
    expect(trace).toCallServices({ shop: { redis: 0 } })
    expect(trace).not.toCallServices({ shop: { postgresql: 1 } })
  })

  test('of several traces, whichever holds the call', () => {
    const sent = span('send', { kind: 'producer', service: 'a' })
    const received = span('receive', { kind: 'consumer', service: 'b', links: ['send'] })
    expect(makeTraces([sent], [received])).toCallServices({ a: ['b'] })
  })

  test('without what does not trace itself, where that is left out', () => {
    expect(trace).toCallServices(['payments'], { peers: false })
    expect(trace).not.toCallServices(['postgresql'], { peers: false })
  })
})

describe('fails', () => {
  test('on a call that is not there', () => {
    expect(() => expect(trace).toCallServices({ shop: ['payments', 'redis'] })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServices({ shop: ["payments", "redis"] })

      The calls between services are not as asked for: 1 missing.
        missing    shop → redis
        as asked   shop → payments     1 call, 1 in error
        also       shop → postgresql   2 calls

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql
        │  └─ db.query [client]   ← shop → postgresql
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments
      Hint: there is no service "redis"; there are "shop", "payments" and "postgresql".]
    `)
  })

  test('on a misspelt service', () => {
    expect(() => expect(trace).toCallServices(['paymnets'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServices(["paymnets"])

      The calls between services are not as asked for: 1 missing.
        missing   any → paymnets
        also      shop → postgresql   2 calls
        also      shop → payments     1 call, 1 in error

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql
        │  └─ db.query [client]   ← shop → postgresql
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments
      Hint: there is no service "paymnets"; the nearest is "payments".]
    `)
  })

  test('on another number of calls', () => {
    expect(() => expect(trace).toCallServices({ shop: { postgresql: { max: 1 }, payments: 1 } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(trace).toCallServices({ shop: { postgresql: { max: 1 }, payments: 1 } })

        The calls between services are not as asked for: 1 in a wrong number.
          wrong number   shop → postgresql   2 calls, not 0 to 1
          as asked       shop → payments     1 call, 1 in error

          GET /orders/:id [server @shop]
          ├─ load order
          │  ├─ db.query [client]   ← shop → postgresql, wrong number
          │  └─ db.query [client]   ← shop → postgresql, wrong number
          └─ POST [client error]
             └─ POST /charge [server @payments error]   ← shop → payments]
      `)
  })

  test('on a lost context', () => {
    expect(() => expect(partedTraces()).toCallServices({ shop: ['payments'] })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServices({ shop: ["payments"] })

      The calls between services are not as asked for: 1 missing.
        missing   shop → payments
        also      shop → postgresql   2 calls

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql
        │  └─ db.query [client]   ← shop → postgresql
        └─ POST [client error]

        POST /charge [server @payments error]
      Hint: "payments" was traced, but no call leads to it: the context may have been lost on the way.]
    `)
  })

  test('on a trace of one service, and says how services are told apart', () => {
    const one = makeTrace(span('GET /', { kind: 'server', service: 'shop' }, [span('POST', { kind: 'client' })]))
    expect(() => expect(one).toCallServices(['payments'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServices(["payments"])

      The calls between services are not as asked for: 1 missing.
        missing   any → payments

        GET / [server]
        └─ POST [client]
      Hint: all spans are of the service "shop"; services are told apart by the \`service.name\` of their resource.]
    `)
    expect(() => expect(makeTrace(span('GET /'))).toCallServices(['payments'])).toThrow(
      'Hint: no span has a `service.name`; services are told apart by the `service.name` of their resource.',
    )
  })

  test('negated', () => {
    expect(() => expect(trace).not.toCallServices({ shop: ['payments'] })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toCallServices({ shop: ["payments"] })

      The calls asked for are there:
        as asked   shop → payments     1 call, 1 in error
        also       shop → postgresql   2 calls

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql
        │  └─ db.query [client]   ← shop → postgresql
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments]
    `)
  })
})

describe('refuses', () => {
  test.each([
    ['nothing to ask for', []],
    ['no caller', {}],
    ['a caller that calls nothing', { shop: [] }],
  ])('%s', (_, services) => {
    expect(() => expect(trace).not.toCallServices(services)).toThrow(
      'toCallServices() asks for no call at all. Name a service, or use toCallServicesExactly().',
    )
  })

  test('what names no services', () => {
    const check = (services: unknown): (() => void) => {
      return () => expect(trace).not.toCallServices(services as string[])
    }
    expect(check('payments')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The services are a list of names, or an object of such lists by caller, not the string payments.]`,
    )
    expect(check({ shop: 'payments' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: What "shop" calls is a list of names, or an object of numbers of calls by name, not the string payments.]`,
    )
    expect(check([3])).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A service in a list of services is its \`service.name\`, a string, not the number 3.]`,
    )
    expect(check({ shop: [''] })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A service in what "shop" calls is its \`service.name\`, a string, not the empty string.]`,
    )
    expect(check({ shop: { payments: -1 } })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: times must be a whole number, or { min, max } with at least one bound and min ≤ max, not -1.]`,
    )
  })

  test('an option that it does not have', () => {
    expect(() =>
      expect(trace).toCallServices(['payments'], { peer: true } as object),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "peer" is not a field of the second argument of toCallServices. Did you mean "peers"? The fields are: peers.]`,
    )
  })
})
