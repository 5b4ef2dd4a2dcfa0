import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const charge = shopTrace().find('POST /charge')
const open = makeTrace(span('job', { open: true, attributes: { tries: 1, list: ['a', 'b'], nothing: null } })).find(
  'job',
)

describe('passes', () => {
  test.each([
    ['a string', 'error.type', 'CardDeclined'],
    ['a number', 'http.response.status_code', 402],
    ['a RegExp', 'error.type', /^Card/],
    ['a predicate', 'http.response.status_code', (code: number) => code >= 400],
    ['an asymmetric matcher', 'http.response.status_code', expect.any(Number)],
    ['absence', 'http.route', absent],
  ])('with %s', (_, key, value) => {
    expect(charge).toHaveAttribute(key, value)
  })

  test('when the attribute is there, null too', () => {
    expect(charge).toHaveAttribute('error.type')
    expect(open).toHaveAttribute('nothing')
    expect(open).toHaveAttribute('nothing', null)
    expect(open).toHaveAttribute('list', ['a', 'b'])
  })

  test.each([
    ['a key that is not there', 'http.route', []],
    ['a key of every object', 'toString', []],
    ['a number as a string', 'http.response.status_code', ['402']],
    ['another value', 'error.type', ['Timeout']],
    ['absence of what is there', 'error.type', [absent]],
  ] as const)('negated, on %s', (_, key, value) => {
    expect(charge).not.toHaveAttribute(key, ...value)
  })
})

describe('fails', () => {
  test('and names the nearest key', () => {
    expect(() => expect(charge).toHaveAttribute('eror.type')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("eror.type")

      The span "POST /charge" has no attribute "eror.type".
        It has: error.type, http.request.method, http.response.status_code

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here
      Hint: there is no "eror.type" on it; the nearest key is "error.type".]
    `)
  })

  test('and lists the keys when none is near', () => {
    expect(() => expect(charge).toHaveAttribute('user.id', 7)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("user.id", 7)

      The span "POST /charge" has no attribute "user.id".
        It has: error.type, http.request.method, http.response.status_code

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and shows a value that differs', () => {
    expect(() => expect(charge).toHaveAttribute('error.type', 'Timeout')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("error.type", "Timeout")

      The attribute "error.type" of the span "POST /charge" differs:
        error.type   expected "Timeout"   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and shows that types count', () => {
    expect(() => expect(charge).toHaveAttribute('http.response.status_code', '402'))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(span).toHaveAttribute("http.response.status_code", "402")

        The attribute "http.response.status_code" of the span "POST /charge" differs:
          http.response.status_code   expected "402"   received 402

          GET /orders/:id [server @shop]
          ├─ load order
          │  ├─ db.query [client]
          │  └─ db.query [client]
          └─ POST [client error]
             └─ POST /charge [server @payments error]   ← here
        Hint: types count: "402" is a string, 402 is a number.]
      `)
  })

  test('and shows what must not be there', () => {
    expect(() => expect(charge).toHaveAttribute('error.type', absent)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("error.type", (absent))

      The attribute "error.type" of the span "POST /charge" differs:
        error.type   expected (absent)   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and says that the span is still open', () => {
    expect(() => expect(open).toHaveAttribute('tries', 2)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("tries", 2)

      The attribute "tries" of the span "job" differs:
        tries   expected 2   received 1

        job [open]   ← here
      Hint: the span is still open; what is set on it later is not seen here.]
    `)
  })

  test('on a key that every object inherits', () => {
    expect(() => expect(charge).toHaveAttribute('toString', 'x')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("toString", "x")

      The span "POST /charge" has no attribute "toString".
        It has: error.type, http.request.method, http.response.status_code

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('on a span without attributes', () => {
    expect(() => expect(shopTrace().find('load order')).toHaveAttribute('user.id')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveAttribute("user.id")

      The span "load order" has no attribute "user.id".
        It has no attributes at all.

        GET /orders/:id [server @shop]
        ├─ load order   ← here
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated, on presence', () => {
    expect(() => expect(charge).not.toHaveAttribute('error.type')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveAttribute("error.type")

      The span "POST /charge" has this attribute:
        error.type   "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('negated, on a value', () => {
    expect(() => expect(charge).not.toHaveAttribute('error.type', /^Card/)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveAttribute("error.type", /^Card/)

      The span "POST /charge" has this attribute:
        error.type   "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('negated, on absence', () => {
    expect(() => expect(charge).not.toHaveAttribute('http.route', absent)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveAttribute("http.route", (absent))

      The span "POST /charge" has no attribute "http.route".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and hands the values to the diff of the runner', () => {
    expect(thrownBy(() => expect(charge).toHaveAttribute('error.type', 'Timeout'))).toMatchObject({
      actual: 'CardDeclined',
      expected: 'Timeout',
    })
  })
})

describe('refuses', () => {
  test('a value of undefined', () => {
    expect(() =>
      expect(charge).not.toHaveAttribute('error.type', undefined as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The value asked for of "error.type" is undefined. Leave it out to ask whether the attribute is there, or use \`.not\` to ask that it is not.]`,
    )
  })

  test('a key that is no string', () => {
    expect(() => expect(charge).not.toHaveAttribute({ 'error.type': 'x' } as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The key of an attribute is a string, not {"error.type":"x"}.]`,
    )
  })
})

function thrownBy(fn: () => void): unknown {
  try {
    fn()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}
