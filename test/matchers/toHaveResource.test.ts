import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const charge = shopTrace().find('POST /charge')
const rich = makeTrace(
  span('a', { service: 'shop', resource: { 'deployment.environment.name': 'test', 'process.pid': 7 } }),
).find('a')

describe('passes', () => {
  test('by the name of the service, and by attributes, whatever else is there', () => {
    expect(charge).toHaveResource('payments')
    expect(rich).toHaveResource({ 'deployment.environment.name': 'test' })
    expect(rich).toHaveResource({ 'service.name': /^sh/, 'process.pid': expect.any(Number) })
  })

  test('negated, when one differs or is not there', () => {
    expect(charge).not.toHaveResource('payment')
    expect(rich).not.toHaveResource({ 'service.name': 'shop', 'process.pid': '7' })
    expect(makeTrace(span('bare')).find('bare')).not.toHaveResource('shop')
  })
})

describe('fails', () => {
  test('on another service', () => {
    expect(() => expect(charge).toHaveResource('shop')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveResource("shop")

      The resource of the span "POST /charge" differs:
        service.name   expected "shop"   received "payments"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('on attributes, with hints', () => {
    expect(() => expect(rich).toHaveResource({ 'process.pid': '7', 'deployment.environment': 'test' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveResource({ "process.pid": "7", "deployment.environment": "test" })

      The resource of the span "a" differs:
        process.pid              expected "7"      received 7
        deployment.environment   expected "test"   received (absent)

        a   ← here
      Hint: types count: "7" is a string, 7 is a number.
      Hint: there is no "deployment.environment" on it; the nearest key is "deployment.environment.name".]
    `)
  })

  test('on a resource without attributes', () => {
    expect(() => expect(makeTrace(span('bare')).find('bare')).toHaveResource('shop'))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveResource("shop")

      The resource of the span "bare" differs:
        service.name   expected "shop"   received (absent)
      The resource has no attributes at all.

        bare   ← here]
    `)
  })

  test('negated', () => {
    expect(() => expect(charge).not.toHaveResource('payments')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveResource("payments")

      The resource of the span "POST /charge" has all of these attributes:
        service.name   "payments"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })
})

describe('refuses', () => {
  test('no attributes at all, and what is no object', () => {
    expect(() => expect(charge).not.toHaveResource({})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: toHaveResource needs at least one attribute.]`,
    )
    expect(() => expect(charge).not.toHaveResource(/shop/ as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A resource is described by a service's name or an object of attributes, not by an object (RegExp).]`,
    )
    expect(() =>
      expect(charge).not.toHaveResource({ 'service.name': undefined } as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveResource["service.name"] is undefined. Give the value, or \`absent\` (from 'spanwright') where the key must not be there.]`,
    )
  })
})
