import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const charge = shopTrace().find('POST /charge')
const all = { 'http.request.method': 'POST', 'http.response.status_code': 402, 'error.type': 'CardDeclined' }
const plain = makeTrace(span('plain')).find('plain')

describe('passes', () => {
  test('when these attributes are there and no others', () => {
    expect(charge).toHaveAttributesExactly(all)
    expect(charge).toHaveAttributesExactly({ ...all, 'error.type': /^Card/, 'user.id': absent })
  })

  test('when all others are ignored, by key or by RegExp', () => {
    expect(charge).toHaveAttributesExactly({ 'error.type': 'CardDeclined' }, { ignore: [/^http\./g] })
    expect(charge).toHaveAttributesExactly({ 'http.request.method': 'POST' }, { ignore: ['error.type', /status/] })
  })

  test('on a span without attributes, when none are asked for', () => {
    expect(plain).toHaveAttributesExactly({})
    expect(plain).toHaveAttributesExactly({ 'user.id': absent })
  })

  test('negated, when one is missing, differs or is too much', () => {
    expect(charge).not.toHaveAttributesExactly({ ...all, 'user.id': 7 })
    expect(charge).not.toHaveAttributesExactly({ ...all, 'error.type': 'Timeout' })
    expect(charge).not.toHaveAttributesExactly({ 'error.type': 'CardDeclined' })
    expect(charge).not.toHaveAttributesExactly({})
    expect(charge).not.toHaveAttributesExactly({}, { ignore: ['http'] })
  })
})

describe('fails', () => {
  test('and lists those that differ and those that were not asked for', () => {
    expect(() =>
      expect(charge).toHaveAttributesExactly({
        'http.request.method': 'GET',
        'http.route': '/charge',
        'error.type': 'CardDeclined',
      }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttributesExactly({ "http.request.method": "GET", "http.route": "/charge", "error.type": "CardDeclined" })

      The span "POST /charge" differs in 3 attributes, 1 of which was not asked for:
        http.request.method         expected "GET"       received "POST"
        http.route                  expected "/charge"   received (absent)
        http.response.status_code   expected (absent)    received 402

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('on one that was not asked for', () => {
    const { 'error.type': _, ...others } = all
    expect(() => expect(charge).toHaveAttributesExactly(others)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttributesExactly({ "http.request.method": "POST", "http.response.status_code": 402 })

      The span "POST /charge" has 1 attribute that was not asked for:
        error.type   expected (absent)   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('negated', () => {
    expect(() => expect(charge).not.toHaveAttributesExactly({ 'error.type': 'CardDeclined' }, { ignore: [/^http/] }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveAttributesExactly({ "error.type": "CardDeclined" }, { ignore: [/^http/] })

      The span "POST /charge" has exactly these attributes, besides 2 that are ignored:
        error.type   "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
    expect(() => expect(plain).not.toHaveAttributesExactly({})).toThrow(
      'The span "plain" has no attributes, as was asked.',
    )
  })

  test('and hands only true differences to the diff of the runner', () => {
    const wanted = { 'http.request.method': /^P/, 'error.type': 'Timeout', 'http.route': absent }
    expect(() => expect(charge).toHaveAttributesExactly(wanted)).toThrow(
      expect.objectContaining({
        actual: { ...all },
        expected: { 'http.request.method': 'POST', 'error.type': 'Timeout' },
      }),
    )
  })
})

describe('refuses', () => {
  test('an attribute that is asked for and ignored', () => {
    expect(() =>
      expect(charge).not.toHaveAttributesExactly(all, { ignore: [/^error/] }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The attribute "error.type" is asked for and ignored. Take it out of one of the two.]`,
    )
  })

  test('an option that it does not have, and keys that are none', () => {
    expect(() =>
      expect(charge).not.toHaveAttributesExactly(all, { except: [] } as object),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "except" is not a field of the second argument of toHaveAttributesExactly. The fields are: ignore.]`,
    )
    expect(() =>
      expect(charge).not.toHaveAttributesExactly(all, { ignore: 'x' } as never),
    ).toThrowErrorMatchingInlineSnapshot(`[TypeError: ignore is a list, not the string x.]`)
    expect(() =>
      expect(charge).not.toHaveAttributesExactly(all, { ignore: [7] } as never),
    ).toThrowErrorMatchingInlineSnapshot(`[TypeError: ignore[0] is a key or a RegExp for keys, not the number 7.]`)
  })

  test('a value of undefined', () => {
    expect(() =>
      expect(charge).not.toHaveAttributesExactly({ 'error.type': undefined } as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveAttributesExactly["error.type"] is undefined. Give the value, or \`absent\` (from 'spanwright') where the key must not be there.]`,
    )
  })
})
