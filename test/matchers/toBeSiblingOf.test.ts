import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import type { Span } from '../../src/trace/span.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const [root, load, select, update, post, charge] = trace.spans as [Span, Span, Span, Span, Span, Span]

describe('passes', () => {
  test('by the span, by its name, and by a pattern', () => {
    expect(load).toBeSiblingOf(post)
    expect(post).toBeSiblingOf('load order')
    expect(load).toBeSiblingOf({ kind: 'client' })
    expect(load).toBeSiblingOf(shopTrace().find('POST'))
  })

  test('on a sibling of the same name', () => {
    expect(select).toBeSiblingOf('db.query')
    expect(select).toBeSiblingOf(update)
  })

  test('when both name one parent that was not recorded', () => {
    const lost = makeTrace(span('a', { parent: 'missing' }), span('b', { parent: 'missing' }))
    expect(lost.find('a')).toBeSiblingOf('b')
  })

  test('negated, on any other span', () => {
    for (const other of [root, select, charge, load]) expect(load).not.toBeSiblingOf(other)
    expect(charge).not.toBeSiblingOf('db.query')
  })

  test('negated, on two roots, and on the only child', () => {
    const two = makeTrace(span('a'), span('b'))
    expect(two.find('a')).not.toBeSiblingOf('b')
    expect(charge).not.toBeSiblingOf('POST /charge')
    expect(cutOffTrace().find('send receipt')).not.toBeSiblingOf('GET /orders/:id')
  })
})

describe('fails', () => {
  test('on the parent', () => {
    expect(() => expect(select).toBeSiblingOf(load)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeSiblingOf(span "load order")

      "db.query" is not a sibling of "load order": "load order" is its parent.

        GET /orders/:id [server @shop]
        ├─ load order   ← not its sibling
        │  ├─ db.query [client]   ← this span
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span farther above, and on one below', () => {
    expect(() => expect(charge).toBeSiblingOf(root)).toThrow(
      '"POST /charge" is not a sibling of "GET /orders/:id": "GET /orders/:id" is its ancestor.',
    )
    expect(() => expect(load).toBeSiblingOf(select)).toThrow(
      '"load order" is not a sibling of "db.query": "db.query" is its own child.',
    )
  })

  test('on a span of another parent', () => {
    expect(() => expect(select).toBeSiblingOf('POST /charge')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeSiblingOf("POST /charge")

      "db.query" is not a sibling of "POST /charge": its parent is "load order"; as for "POST /charge", its parent is "POST".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← this span
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← not its sibling]
    `)
  })

  test('on several', () => {
    expect(() => expect(post).toBeSiblingOf('db.query')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeSiblingOf("db.query")

      "POST" is not a sibling of any of the 2 spans that fit "db.query": its parent is "GET /orders/:id".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← not its sibling
        │  └─ db.query [client]   ← not its sibling
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on two roots', () => {
    const two = makeTrace(span('a'), span('b'))
    expect(() => expect(two.find('a')).toBeSiblingOf('b')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeSiblingOf("b")

      "a" is not a sibling of "b": it is a root span, and names no parent; the same holds for the other.

        a   ← this span
        b   ← not its sibling]
    `)
  })

  test('on a span of another trace', () => {
    const [shop, payments] = partedTraces()
    expect(() => expect(shop?.find('POST')).toBeSiblingOf(payments?.find('POST /charge') as Span)).toThrow(
      'the two are in different traces.',
    )
  })

  test('negated', () => {
    expect(() => expect(load).not.toBeSiblingOf('POST')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeSiblingOf("POST")

      "load order" is a sibling of "POST".

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← its sibling
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('a query that no span fits, negated too', () => {
    expect(() => expect(load).not.toBeSiblingOf('PSOT')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeSiblingOf("PSOT")

      There is no span that "load order" could be a sibling of; its parent is "GET /orders/:id".
      No span is named "PSOT", among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })
})
