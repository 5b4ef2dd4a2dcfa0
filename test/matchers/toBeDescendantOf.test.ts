import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import type { Span } from '../../src/trace/span.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const [root, load, select, , post, charge] = trace.spans as [Span, Span, Span, Span, Span, Span]

describe('passes', () => {
  test('at any depth, by the span, by its name, and by a pattern', () => {
    expect(charge).toBeDescendantOf(post)
    expect(charge).toBeDescendantOf(root)
    expect(select).toBeDescendantOf('GET /orders/:id')
    expect(charge).toBeDescendantOf({ service: 'shop', kind: 'server' })
  })

  test('by the same span of another reading of the trace', () => {
    expect(charge).toBeDescendantOf(shopTrace().find('GET /orders/:id'))
  })

  test('negated, on any other span', () => {
    for (const other of [load, select, charge]) expect(charge).not.toBeDescendantOf(other)
    expect(charge).not.toBeDescendantOf('db.query')
    expect(root).not.toBeDescendantOf(partedTraces()[1]?.find('POST /charge') as Span)
  })

  test('negated, below a root whose caller is in another process', () => {
    const called = makeTrace(span('GET /', { parent: 'remote' }, [span('a'), span('b')]))
    expect(called.find('a')).not.toBeDescendantOf('b')
  })
})

describe('fails', () => {
  test('on a sibling', () => {
    expect(() => expect(post).toBeDescendantOf(load)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf(span "load order")

      "POST" is not a descendant of "load order": they are siblings, both children of "GET /orders/:id".

        GET /orders/:id [server @shop]
        ├─ load order   ← not its ancestor
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a descendant of its own', () => {
    expect(() => expect(root).toBeDescendantOf(charge)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf(span "POST /charge")

      "GET /orders/:id" is not a descendant of "POST /charge": "POST /charge" is its own descendant.

        GET /orders/:id [server @shop]   ← this span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← not its ancestor]
    `)
  })

  test('on a span elsewhere in the tree', () => {
    expect(() => expect(charge).toBeDescendantOf('load order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf("load order")

      "POST /charge" is not a descendant of "load order": its ancestors are "POST" and "GET /orders/:id".

        GET /orders/:id [server @shop]
        ├─ load order   ← not its ancestor
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span]
    `)
  })

  test('on several spans that fit', () => {
    expect(() => expect(charge).toBeDescendantOf('db.query')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf("db.query")

      "POST /charge" is not a descendant of any of the 2 spans that fit "db.query": its ancestors are "POST" and "GET /orders/:id".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← not its ancestor
        │  └─ db.query [client]   ← not its ancestor
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span]
    `)
  })

  test('for a root span', () => {
    expect(() => expect(root).toBeDescendantOf(charge)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf(span "POST /charge")

      "GET /orders/:id" is not a descendant of "POST /charge": "POST /charge" is its own descendant.

        GET /orders/:id [server @shop]   ← this span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← not its ancestor]
    `)
  })

  test('negated', () => {
    expect(() => expect(charge).not.toBeDescendantOf(root)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeDescendantOf(span "GET /orders/:id")

      "POST /charge" is a descendant of "GET /orders/:id".

        GET /orders/:id [server @shop]   ← its ancestor
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span]
    `)
  })
})

describe('refuses', () => {
  test('to tell across a parent that was not recorded', () => {
    expect(() => expect(torn.find('leaf')).toBeDescendantOf('GET /')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeDescendantOf("GET /")

      It cannot be told whether "leaf" is a descendant of "GET /": its ancestors end at "twig", whose parent was not recorded.

        GET / [server]   ← maybe its ancestor
        twig
        └─ leaf   ← this span
      Hint: \`expect(trace).toBeComplete()\` lists every parent that was not recorded.]
    `)
  })

  test('to tell across a parent that was not recorded, negated', () => {
    expect(() => expect(torn.find('leaf')).not.toBeDescendantOf('GET /')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeDescendantOf("GET /")

      It cannot be told whether "leaf" is a descendant of "GET /": its ancestors end at "twig", whose parent was not recorded.

        GET / [server]   ← maybe its ancestor
        twig
        └─ leaf   ← this span
      Hint: \`expect(trace).toBeComplete()\` lists every parent that was not recorded.]
    `)
  })

  test('a query that no span fits, negated', () => {
    expect(() => expect(select).not.toBeDescendantOf('transaction')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeDescendantOf("transaction")

      There is no span that "db.query" could be a descendant of; its ancestors are "load order" and "GET /orders/:id".
      No span is named "transaction", among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })
})

const torn = makeTrace(span('GET /', { kind: 'server' }), span('twig', { parent: 'missing' }, [span('leaf')]))
