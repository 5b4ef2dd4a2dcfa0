import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span, exception } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const calm = makeTrace(
  span('GET /', { status: 'ok' }, [span('db.query', { events: [exception('Timeout', 'retried')] })]),
)

describe('passes', () => {
  test('when no span has the status error, even where an exception was recorded', () => {
    expect(calm).toHaveNoErrors()
  })

  test('when every span in error is excepted', () => {
    expect(trace).toHaveNoErrors({ except: /^POST/ })
    expect(trace).toHaveNoErrors({ except: (span) => span.attributes['http.response.status_code'] === 402 })
  })

  test('negated, when a span is in error, and when one is beside those excepted', () => {
    expect(trace).not.toHaveNoErrors()
    expect(trace).not.toHaveNoErrors({ except: 'POST' })
  })
})

describe('fails', () => {
  test('and lists the spans in error with their messages and exceptions', () => {
    expect(() => expect(trace).toHaveNoErrors()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoErrors()

      2 spans have the status error:
        "POST"           no message
        "POST /charge"   "card declined"   CardDeclined: insufficient funds

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← error
           └─ POST /charge [server @payments error]   ← error]
    `)
  })

  test('and marks those excepted apart', () => {
    expect(() => expect(trace).toHaveNoErrors({ except: { name: 'POST', kind: 'client' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(trace).toHaveNoErrors({ except: { name: "POST", kind: "client" } })

        1 span has the status error, besides 1 that is excepted:
          "POST /charge"   "card declined"   CardDeclined: insufficient funds

          GET /orders/:id [server @shop]
          ├─ load order
          │  ├─ db.query [client]
          │  └─ db.query [client]
          └─ POST [client error]   ← excepted
             └─ POST /charge [server @payments error]   ← error]
      `)
  })

  test('and says that an exception fits none', () => {
    expect(() => expect(trace).toHaveNoErrors({ except: 'POST /chrage' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoErrors({ except: "POST /chrage" })

      2 spans have the status error:
        "POST"           no message
        "POST /charge"   "card declined"   CardDeclined: insufficient funds
      \`except\` fits none of them: "POST /chrage"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← error
           └─ POST /charge [server @payments error]   ← error]
    `)
  })

  test('negated, and says that an exception alone is no error', () => {
    expect(() => expect(calm).not.toHaveNoErrors()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveNoErrors()

      No span has the status error, among 2 spans.
      1 span recorded an exception; only span.setStatus() makes that an error.

        GET / [ok]
        └─ db.query]
    `)
  })

  test('negated, where all are excepted', () => {
    expect(() => expect(trace).not.toHaveNoErrors({ except: /^POST/ })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveNoErrors({ except: /^POST/ })

      Only spans that are excepted have the status error: 2 of 6.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← excepted
           └─ POST /charge [server @payments error]   ← excepted]
    `)
  })
})

test('lists and marks the first 20 spans in error, and counts the others', () => {
  const many = makeTrace(
    span(
      'batch',
      Array.from({ length: 90 }, (_, i) => span(`item ${i}`, { status: 'error' })),
    ),
  )
  let message = ''
  try {
    expect(many).toHaveNoErrors()
  } catch (error) {
    message = (error as Error).message
  }
  expect(message).toContain('90 spans have the status error:')
  expect(message).toContain('"item 19"   no message\n  ... and 70 more\n')
  expect(message.match(/← error/g)).toHaveLength(20)
  expect(message.split('\n').length).toBeLessThan(70)
})

describe('refuses', () => {
  test('an option that it does not have', () => {
    expect(() => expect(trace).not.toHaveNoErrors({ expect: 'POST' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "expect" is not a field of the argument of toHaveNoErrors. Did you mean "except"? The fields are: except.]`,
    )
  })

  test('an exception that is no query', () => {
    expect(() => expect(trace).not.toHaveNoErrors({ except: 402 as never })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A span is described by a name, a RegExp, a predicate or an object of fields, not by the number 402.]`,
    )
  })
})
