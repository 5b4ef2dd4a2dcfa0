import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { shopTrace } from '../support/shop-traces.ts'

const charge = shopTrace().find('POST /charge')

describe('passes', () => {
  test('when all are there, whatever else is', () => {
    expect(charge).toHaveAttributes({ 'http.response.status_code': 402 })
    expect(charge).toHaveAttributes({
      'http.request.method': /^P/,
      'error.type': expect.any(String),
      'http.route': absent,
    })
  })

  test('negated, when one differs or is not there', () => {
    expect(charge).not.toHaveAttributes({ 'http.response.status_code': 402, 'error.type': 'Timeout' })
    expect(charge).not.toHaveAttributes({ 'http.route': '/charge' })
  })
})

describe('fails', () => {
  test('and lists those that differ', () => {
    expect(() =>
      expect(charge).toHaveAttributes({
        'http.request.method': 'POST',
        'http.response.status_code': '402',
        'http.route': '/charge',
      }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttributes({ "http.request.method": "POST", "http.response.status_code": "402", "http.route": "/charge" })

      The span "POST /charge" differs in 2 of 3 attributes:
        http.response.status_code   expected "402"       received 402
        http.route                  expected "/charge"   received (absent)

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here
      Hint: types count: "402" is a string, 402 is a number.]
    `)
  })

  test('and counts a single one', () => {
    expect(() => expect(charge).toHaveAttributes({ 'error.type': 'Timeout' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttributes({ "error.type": "Timeout" })

      The span "POST /charge" differs in the attribute:
        error.type   expected "Timeout"   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('negated, and lists them', () => {
    expect(() =>
      expect(charge).not.toHaveAttributes({ 'http.request.method': 'POST', 'error.type': expect.any(String) }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveAttributes({ "http.request.method": "POST", "error.type": Any<String> })

      The span "POST /charge" has all of these attributes:
        http.request.method   "POST"
        error.type            "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and hands only true differences to the diff of the runner', () => {
    const wanted = { 'http.request.method': /^P/, 'error.type': 'Timeout', 'http.route': absent, 'user.id': 7 } as const
    expect(() => expect(charge).toHaveAttributes(wanted)).toThrow(
      expect.objectContaining({
        actual: { 'http.request.method': 'POST', 'error.type': 'CardDeclined' },
        expected: { 'http.request.method': 'POST', 'error.type': 'Timeout', 'user.id': 7 },
      }),
    )
  })
})

describe('refuses', () => {
  test('no attributes at all', () => {
    expect(() => expect(charge).not.toHaveAttributes({})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: toHaveAttributes needs at least one attribute.]`,
    )
  })

  test('a value of undefined', () => {
    expect(() =>
      expect(charge).not.toHaveAttributes({ 'error.type': undefined } as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveAttributes["error.type"] is undefined. Give the value, or \`absent\` (from 'spanwright') where the key must not be there.]`,
    )
  })

  test('what is no object', () => {
    expect(() => expect(charge).not.toHaveAttributes('error.type' as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveAttributes must be an object of attributes by key, not the string error.type.]`,
    )
  })
})
