import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import type { Span } from '../../src/trace/span.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const [root, load, select, , post, charge] = trace.spans as [Span, Span, Span, Span, Span, Span]

describe('passes', () => {
  test('by the span, by its name, and by a pattern', () => {
    expect(select).toBeChildOf(load)
    expect(select).toBeChildOf('load order')
    expect(charge).toBeChildOf({ kind: 'client', service: 'shop' })
  })

  test('by the same span of another reading of the trace', () => {
    expect(select).toBeChildOf(shopTrace().find('load order'))
  })

  test('when one of several spans that fit is the parent', () => {
    expect(charge).toBeChildOf({ kind: 'client' })
  })

  test('negated, on any other span', () => {
    for (const other of [root, select, post, charge]) expect(select).not.toBeChildOf(other)
    expect(select).not.toBeChildOf('GET /orders/:id')
    expect(cutOffTrace().find('send receipt')).not.toBeChildOf('GET /orders/:id')
  })
})

describe('fails', () => {
  test('on a sibling', () => {
    expect(() => expect(post).toBeChildOf(load)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf(span "load order")

      "POST" is not a child of "load order": they are siblings, both children of "GET /orders/:id".

        GET /orders/:id [server @shop]
        ├─ load order   ← not its parent
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a child of its own', () => {
    expect(() => expect(load).toBeChildOf(select)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf(span "db.query")

      "load order" is not a child of "db.query": "db.query" is its own child.

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]   ← not its parent
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a descendant of its own', () => {
    expect(() => expect(root).toBeChildOf('POST /charge')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("POST /charge")

      "GET /orders/:id" is not a child of "POST /charge": "POST /charge" is its own descendant.

        GET /orders/:id [server @shop]   ← this span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← not its parent]
    `)
  })

  test('on itself', () => {
    expect(() => expect(load).toBeChildOf(load)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf(span "load order")

      "load order" is not a child of "load order": it is that span itself.

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span farther above', () => {
    expect(() => expect(charge).toBeChildOf(root)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf(span "GET /orders/:id")

      "POST /charge" is not a child of "GET /orders/:id": it is 2 levels below; its parent is "POST".

        GET /orders/:id [server @shop]   ← not its parent
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span
      Hint: toBeDescendantOf() takes any depth.]
    `)
  })

  test('on a span elsewhere in the tree', () => {
    expect(() => expect(charge).toBeChildOf('load order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("load order")

      "POST /charge" is not a child of "load order": its parent is "POST".

        GET /orders/:id [server @shop]
        ├─ load order   ← not its parent
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span]
    `)
  })

  test('on several spans that fit', () => {
    expect(() => expect(charge).toBeChildOf('db.query')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("db.query")

      "POST /charge" is not a child of any of the 2 spans that fit "db.query": its parent is "POST".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← not its parent
        │  └─ db.query [client]   ← not its parent
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← this span]
    `)
  })

  test('on a span of another trace', () => {
    expect(() => expect(partedTraces()[1]?.find('POST /charge')).toBeChildOf(parted))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf(span "POST")

      "POST /charge" is not a child of "POST": the two are in different traces.

        POST /charge [server @payments error]   ← this span

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← not its parent
      Hint: \`expect(traces).toBeSingleTrace()\` shows where the context was lost.]
    `)
  })

  test('for a root span', () => {
    expect(() => expect(makeTrace(span('a'), span('b')).find('b')).toBeChildOf('a'))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("a")

      "b" is not a child of "a": it is a root span, and names no parent.

        a   ← not its parent
        b   ← this span]
    `)
  })

  test('for a span whose parent was not recorded', () => {
    expect(() => expect(cutOffTrace().find('send receipt')).toBeChildOf('GET /orders/:id'))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("GET /orders/:id")

      "send receipt" is not a child of "GET /orders/:id": its parent was not recorded.

        GET /orders/:id [server @shop]   ← not its parent
        └─ db.query [client open]
        send receipt [producer @mailer]   ← this span
      Hint: \`expect(trace).toBeComplete()\` lists every parent that was not recorded.]
    `)
  })

  test('for a span whose parent is in another process', () => {
    expect(() => expect(cutOffTrace().find('GET /orders/:id')).toBeChildOf('send receipt'))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("send receipt")

      "GET /orders/:id" is not a child of "send receipt": its parent is in another process, and was not recorded.

        GET /orders/:id [server @shop]   ← this span
        └─ db.query [client open]
        send receipt [producer @mailer]   ← not its parent
      Hint: \`expect(trace).toBeComplete()\` lists every parent that was not recorded.]
    `)
  })

  test('negated', () => {
    expect(() => expect(select).not.toBeChildOf('load order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeChildOf("load order")

      "db.query" is a child of "load order".

        GET /orders/:id [server @shop]
        ├─ load order   ← its parent
        │  ├─ db.query [client]   ← this span
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('a query that no span fits', () => {
    expect(() => expect(select).toBeChildOf('load oder')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeChildOf("load oder")

      There is no span that "db.query" could be a child of; its parent is "load order".
      No span is named "load oder", among 6 spans. The nearest is "load order".

        GET /orders/:id [server @shop]
        ├─ load order   ← nearest
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('a query that no span fits, negated', () => {
    expect(() => expect(select).not.toBeChildOf('load oder')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeChildOf("load oder")

      There is no span that "db.query" could be a child of; its parent is "load order".
      No span is named "load oder", among 6 spans. The nearest is "load order".

        GET /orders/:id [server @shop]
        ├─ load order   ← nearest
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('what is no span and no query', () => {
    expect(() => expect(select).not.toBeChildOf(trace as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A span is described by a name, a RegExp, a predicate or an object of fields, not by an object (Trace).]`,
    )
  })
})

const parted = partedTraces()[0]?.find('POST') as Span
