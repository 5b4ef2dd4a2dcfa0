import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test.each([
    ['a name', 'db.query', undefined],
    ['a RegExp', /^db\./, undefined],
    ['a predicate', (span: { name: string }) => span.name === 'POST', undefined],
    ['a pattern', { kind: 'server', service: 'payments' }, undefined],
    ['a name and a field', 'db.query', { attributes: { 'db.operation.name': 'UPDATE' } }],
    ['an asymmetric matcher', 'POST', { attributes: { 'http.response.status_code': expect.any(Number) } }],
    ['an absent attribute', 'POST', { attributes: { 'http.route': absent } }],
    ['a number', 'db.query', { times: 2 }],
    ['bounds', 'db.query', { times: { min: 1, max: 2 } }],
    ['a number of none', 'db.rollback', { times: 0 }],
  ] as const)('with %s', (_, query, more) => {
    expect(trace).toHaveSpan(query, more)
  })

  test('over several traces, and over a list of spans', () => {
    expect(partedTraces()).toHaveSpan('POST /charge')
    expect(trace.findAll({ kind: 'client' })).toHaveSpan('db.query')
    expect(trace.findAll({ kind: 'client' })).not.toHaveSpan('POST /charge')
  })

  test('negated, when no span or another number of spans fits', () => {
    expect(trace).not.toHaveSpan('db.rollback')
    expect(trace).not.toHaveSpan('db.query', { attributes: { 'db.system.name': 'mysql' } })
    expect(trace).not.toHaveSpan('db.query', { times: 3 })
  })

  test('on nothing, when none is asked for', () => {
    expect([]).toHaveSpan('db.query', { times: 0 })
  })

  test('as an asymmetric matcher', () => {
    expect({ trace }).toEqual({ trace: expect.toHaveSpan('db.query') })
    expect({ trace }).not.toEqual({ trace: expect.toHaveSpan('db.rollback') })
  })
})

describe('fails', () => {
  test('and names the nearest name', () => {
    expect(() => expect(trace).toHaveSpan('db.qurey')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("db.qurey")

      No span is named "db.qurey", among 6 spans. The nearest is "db.query".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← nearest
        │  └─ db.query [client]   ← nearest
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and says so when no name is near', () => {
    expect(() => expect(trace).toHaveSpan('render page')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("render page")

      No span is named "render page", among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and shows the field in which the only span of the name differs', () => {
    expect(() => expect(trace).toHaveSpan('POST /charge', { attributes: { 'error.type': 'Timeout' } }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("POST /charge", { attributes: { "error.type": "Timeout" } })

      The only span named "POST /charge" differs in 1 field:
        error.type   expected "Timeout"   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← differs in error.type]
    `)
  })

  test('and numbers several spans of the name', () => {
    expect(() =>
      expect(trace).toHaveSpan('db.query', { kind: 'server', attributes: { 'db.operation.name': 'UPDATE' } }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("db.query", { kind: "server", attributes: { "db.operation.name": "UPDATE" } })

      None of the 2 spans named "db.query" fits. The nearest differs in 1 field:
        (1) kind                expected server     received client
        (2) kind                expected server     received client
            db.operation.name   expected "UPDATE"   received "SELECT"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← (2) differs in kind and db.operation.name
        │  └─ db.query [client]   ← (1) differs in kind
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and shows spans that differ in one field when no name was asked for', () => {
    expect(() => expect(trace).toHaveSpan({ kind: 'server', service: 'billing' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan({ kind: "server", service: "billing" })

      No span fits { kind: "server", service: "billing" }, among 6 spans. 2 spans differ in 1 field only:
        (1) service   expected "billing"   received "shop"
        (2) service   expected "billing"   received "payments"

        GET /orders/:id [server @shop]   ← (1) differs in service
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← (2) differs in service]
    `)
  })

  test('and draws the trace when nothing is near', () => {
    expect(() => expect(trace).toHaveSpan({ kind: 'consumer' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan({ kind: "consumer" })

      No span fits { kind: "consumer" }, among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a RegExp that no name fits', () => {
    expect(() => expect(trace).toHaveSpan(/^redis/)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan(/^redis/)

      No span has a name that fits /^redis/, among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a number, and marks those that were found', () => {
    expect(() => expect(trace).toHaveSpan('db.query', { times: 3 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("db.query", { times: 3 })

      Expected 3 spans that fit "db.query", found 2:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← 1 of 2
        │  └─ db.query [client]   ← 2 of 2
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on an upper bound', () => {
    expect(() => expect(trace).toHaveSpan('db.query', { times: { max: 1 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("db.query", { times: { max: 1 } })

      Expected at most 1 span that fits "db.query", found 2:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← 1 of 2
        │  └─ db.query [client]   ← 2 of 2
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a lower bound that nothing reaches', () => {
    expect(() => expect(trace).toHaveSpan('db.qurey', { times: { min: 2 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("db.qurey", { times: { min: 2 } })

      Expected at least 2 spans that fit "db.qurey", found none. No span is named "db.qurey", among 6 spans. The nearest is "db.query".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← nearest
        │  └─ db.query [client]   ← nearest
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a number of none', () => {
    expect(() => expect(trace).toHaveSpan('POST /charge', { times: 0 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("POST /charge", { times: 0 })

      Expected no span that fits "POST /charge", found 1:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← found]
    `)
  })

  test('negated, and marks what must not be', () => {
    expect(() => expect(trace).not.toHaveSpan('POST /charge')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveSpan("POST /charge")

      Expected no span that fits "POST /charge", found 1:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← found]
    `)
  })

  test('negated, on the very number', () => {
    expect(() => expect(trace).not.toHaveSpan('db.query', { times: 2 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveSpan("db.query", { times: 2 })

      2 spans fit "db.query", and any number but 2 was asked for:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← 1 of 2
        │  └─ db.query [client]   ← 2 of 2
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated, on a number of none where nothing fits', () => {
    expect(() => expect(trace).not.toHaveSpan('db.rollback', { times: 0 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveSpan("db.rollback", { times: 0 })

      No span fits "db.rollback", and any number but 0 was asked for. No span is named "db.rollback", among 6 spans. They are named "GET /orders/:id", "load order", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and leaves out most of a large trace, but never what it marks', () => {
    expect(() => expect(large).toHaveSpan('item 7', { kind: 'client' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpan("item 7", { kind: "client" })

      The only span named "item 7" differs in 1 field:
        kind   expected client   received internal

        batch
        ├─ item 0
        ├─ item 1
        ├─ item 2
        ├─ item 3
        ├─ item 4
        ├─ item 5
        ├─ item 6
        ├─ item 7   ← differs in kind
        ├─ item 8
        ├─ item 9
        ├─ item 10
        ├─ item 11
        ├─ item 12
        ├─ item 13
        ├─ item 14
        ├─ item 15
        ├─ item 16
        ├─ item 17
        ├─ item 18
        ├─ item 19
        ├─ item 20
        ├─ item 21
        ├─ item 22
        ├─ item 23
        ├─ item 24
        ├─ item 25
        ├─ item 26
        ├─ item 27
        ├─ item 28
        ├─ item 29
        ├─ item 30
        ├─ item 31
        ├─ item 32
        ├─ item 33
        ├─ item 34
        ├─ item 35
        ├─ item 36
        ├─ item 37
        ├─ item 38
        └─ ...   ← 21 more lines]
    `)
  })
})

describe('refuses', () => {
  test('an option that it does not have', () => {
    expect(() => expect(trace).toHaveSpan('db.query', { tims: 2 } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "tims" is not a field of the second argument of toHaveSpan. Did you mean "times"? The fields are: times, kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where.]`,
    )
  })

  test('an option that is undefined', () => {
    expect(() =>
      expect(trace).toHaveSpan('db.query', { times: undefined } as object),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The field "times" of the second argument of toHaveSpan is undefined. Give it a value or leave it out.]`,
    )
  })

  test('options that are no object', () => {
    expect(() => expect(trace).toHaveSpan('db.query', 2 as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The second argument of toHaveSpan must be an object of times, kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where, not the number 2.]`,
    )
  })

  test('a field that the query gives too', () => {
    expect(() =>
      expect(trace).not.toHaveSpan({ name: 'db.query', kind: 'client' }, { kind: 'server' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The field "kind" is given twice: in the query and in the argument behind it. Give it once.]`,
    )
  })

  test('a field of the query that there is not', () => {
    expect(() => expect(trace).not.toHaveSpan({ nmae: 'db.query' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "nmae" is not a field of a span pattern. The fields are: name, kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where.]`,
    )
  })

  test('a kind that there is not', () => {
    expect(() =>
      expect(trace).not.toHaveSpan('db.query', { kind: 'Client' as never }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: kind must be one of internal, server, client, producer, consumer, not "Client". Did you mean "client"?]`,
    )
  })

  test('a query that is a promise', () => {
    expect(() => expect(trace).not.toHaveSpan(Promise.resolve('db.query') as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A span is described by a name, a RegExp, a predicate or an object of fields, not by a promise.]`,
    )
  })

  test('a number that cannot be', () => {
    expect(() => expect(trace).not.toHaveSpan('db.query', { times: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: times must be a whole number, or { min, max } with at least one bound and min ≤ max, not -1.]`,
    )
  })
})

const large = makeTrace(
  span(
    'batch',
    Array.from({ length: 60 }, (_, i) => span(`item ${i}`)),
  ),
)
