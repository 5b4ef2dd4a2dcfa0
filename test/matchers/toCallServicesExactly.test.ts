import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test('when these services are called and no others', () => {
    expect(trace).toCallServicesExactly(['payments', 'postgresql'])
    expect(trace).toCallServicesExactly({ shop: ['payments', 'postgresql'], payments: [] })
    expect(trace).toCallServicesExactly({ shop: { payments: 1, postgresql: 2 } })
    expect(trace).not.toCallServicesExactly(['payments'])
    expect(trace).not.toCallServicesExactly(['payments', 'postgresql', 'redis'])
    expect(trace).not.toCallServicesExactly({ shop: { payments: 1, postgresql: 1 } })
  })

  test('without what does not trace itself, where that is left out', () => {
    expect(trace).toCallServicesExactly({ shop: ['payments'] }, { peers: false })
  })

  test('when none is called, where none is asked for', () => {
    expect(makeTrace(span('GET /', { service: 'shop' }))).toCallServicesExactly([])
    expect(trace).not.toCallServicesExactly({})
  })
})

describe('fails', () => {
  test('on missing and on unexpected calls', () => {
    expect(() => expect(trace).toCallServicesExactly({ shop: ['payments', 'redis'] }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServicesExactly({ shop: ["payments", "redis"] })

      The calls between services are not as asked for: 1 missing and 1 unexpected.
        missing      shop → redis
        unexpected   shop → postgresql   2 calls
        as asked     shop → payments     1 call, 1 in error

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql, unexpected
        │  └─ db.query [client]   ← shop → postgresql, unexpected
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments
      Hint: there is no service "redis"; there are "shop", "payments" and "postgresql".]
    `)
  })

  test('on a call that is asked for by another caller', () => {
    expect(() => expect(trace).toCallServicesExactly({ shop: ['payments'], payments: ['postgresql'] }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toCallServicesExactly({ shop: ["payments"], payments: ["postgresql"] })

      The calls between services are not as asked for: 1 missing and 1 unexpected.
        missing      payments → postgresql
        unexpected   shop → postgresql       2 calls
        as asked     shop → payments         1 call, 1 in error

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql, unexpected
        │  └─ db.query [client]   ← shop → postgresql, unexpected
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments]
    `)
  })

  test('negated', () => {
    expect(() => expect(trace).not.toCallServicesExactly({ shop: ['payments', 'postgresql'] }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toCallServicesExactly({ shop: ["payments", "postgresql"] })

      These calls are there, and no others:
        as asked   shop → payments     1 call, 1 in error
        as asked   shop → postgresql   2 calls

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← shop → postgresql
        │  └─ db.query [client]   ← shop → postgresql
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← shop → payments]
    `)
    expect(() => expect(makeTrace(span('GET /'))).not.toCallServicesExactly([])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toCallServicesExactly([])

      No service calls another, as asked for.

        GET /]
    `)
  })
})
