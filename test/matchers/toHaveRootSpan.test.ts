import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { cutOffTrace, partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test('when the root fits by name, by pattern, or by name and fields', () => {
    expect(trace).toHaveRootSpan('GET /orders/:id')
    expect(trace).toHaveRootSpan({ kind: 'server', service: 'shop' })
    expect(trace).toHaveRootSpan(/^GET/, { attributes: { 'http.response.status_code': 200 } })
  })

  test('when the parent of the root is in another process', () => {
    expect(cutOffTrace()).toHaveRootSpan('GET /orders/:id')
  })

  test('when one of several roots fits', () => {
    expect(partedTraces()).toHaveRootSpan('POST /charge')
  })

  test('negated, when only a deeper span fits, or one that lost its parent', () => {
    expect(trace).not.toHaveRootSpan('db.query')
    expect(cutOffTrace()).not.toHaveRootSpan('send receipt')
  })
})

describe('fails', () => {
  test('and shows in what the root differs', () => {
    expect(() => expect(trace).toHaveRootSpan('GET /orders/:id', { kind: 'consumer' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveRootSpan("GET /orders/:id", { kind: "consumer" })

      The root span "GET /orders/:id" differs in 1 field:
        kind   expected consumer   received server

        GET /orders/:id [server @shop]   ← the root span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and marks a deeper span that fits', () => {
    expect(() => expect(trace).toHaveRootSpan('POST /charge')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveRootSpan("POST /charge")

      The root span "GET /orders/:id" differs in 1 field:
        name   expected "POST /charge"   received "GET /orders/:id"

        GET /orders/:id [server @shop]   ← the root span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← fits, but is no root]
    `)
  })

  test('and numbers several roots', () => {
    expect(() => expect(partedTraces()).toHaveRootSpan({ name: 'POST /charge', service: 'shop' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveRootSpan({ name: "POST /charge", service: "shop" })

      None of the 2 root spans fits { name: "POST /charge", service: "shop" }:
        (1) name      expected "POST /charge"   received "GET /orders/:id"
        (2) service   expected "shop"           received "payments"

        GET /orders/:id [server @shop]   ← (1)
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]

        POST /charge [server @payments error]   ← (2)]
    `)
  })

  test('where every top span lost its parent', () => {
    expect(() => expect(makeTrace(span('a', { parent: 'missing' }, [span('b')]))).toHaveRootSpan('a'))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(trace).toHaveRootSpan("a")

        There is no root span, among 2 spans: every span has a parent or lost it.

          a   ← fits, but its parent was not recorded
          └─ b]
      `)
  })

  test('negated, and marks the root', () => {
    expect(() => expect(trace).not.toHaveRootSpan('GET /orders/:id')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveRootSpan("GET /orders/:id")

      The root span fits "GET /orders/:id":

        GET /orders/:id [server @shop]   ← fits
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated, and says how many of several roots fit', () => {
    expect(() => expect(makeTraces([span('a')], [span('b')], [span('a')])).not.toHaveRootSpan('a'))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveRootSpan("a")

      2 of 3 root spans fit "a":

        a   ← fits

        a   ← fits]
    `)
  })
})

describe('refuses', () => {
  test('a count, which it does not take', () => {
    expect(() =>
      expect(trace).toHaveRootSpan('GET /orders/:id', { times: 1 } as object),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "times" is not a field of the second argument of toHaveRootSpan. The fields are: kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where.]`,
    )
  })
})
