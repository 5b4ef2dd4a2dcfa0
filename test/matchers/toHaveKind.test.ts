import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test.each([
    ['GET /orders/:id', 'server'],
    ['load order', 'internal'],
    ['POST', 'client'],
  ] as const)('on %s, which is %s', (name, kind) => {
    expect(trace.find(name)).toHaveKind(kind)
  })

  test('negated, on another kind', () => {
    expect(trace.find('POST')).not.toHaveKind('server')
  })
})

describe('fails', () => {
  test('and shows the kind', () => {
    expect(() => expect(trace.find('POST')).toHaveKind('server')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveKind("server")

      The kind of the span "POST" differs:
        kind   expected server   received client

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← here
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and says why a span is internal', () => {
    expect(() => expect(trace.find('load order')).toHaveKind('client')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveKind("client")

      The kind of the span "load order" differs:
        kind   expected client   received internal

        GET /orders/:id [server @shop]
        ├─ load order   ← here
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]
      Hint: a span is internal where startSpan() was given no kind.]
    `)
  })

  test('negated', () => {
    expect(() => expect(trace.find('POST')).not.toHaveKind('client')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveKind("client")

      The span "POST" is of the kind client.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← here
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('a kind that there is not', () => {
    expect(() => expect(trace.find('POST')).not.toHaveKind('CLIENT' as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: kind must be one of internal, server, client, producer, consumer, not "CLIENT". Did you mean "client"?]`,
    )
  })
})
