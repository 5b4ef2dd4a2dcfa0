import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Attributes } from '../../../src/trace/attributes.ts'
import { makeTrace, span } from '../../support/make-trace.ts'

const query = (attributes: Attributes, name = 'db.query'): ReturnType<typeof span> =>
  span(name, { kind: 'client', attributes })

const trace = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop', attributes: { 'http.response.status_code': 200 } }, [
    query({ 'db.system.name': 'mysql', 'db.operation.name': 'SELECT' }),
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments', status: 'error' })]),
  ]),
)

describe('explains that no span has the name', () => {
  test('by the nearest name', () => {
    expect(() => trace.find('db.qurey')).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find("db.qurey")

      No span is named "db.qurey", among 4 spans. The nearest is "db.query".

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← nearest
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('by the nearest name, and what else differs in it', () => {
    expect(() => trace.find({ name: 'db.qurey', kind: 'server' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.qurey", kind: "server" })

      No span is named "db.qurey", among 4 spans. The nearest is "db.query", which differs in more than the name:
        kind   expected server   received client

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← nearest, differs in kind
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('by the nearest names, and what else differs in them', () => {
    const twins = makeTrace(
      span('root', [span('load a', { kind: 'client' }), span('load b'), span('load a'), span('load a')]),
    )
    expect(() => twins.find({ name: 'load c', kind: 'server', status: 'ok' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "load c", kind: "server", status: "ok" })

      No span is named "load c", among 5 spans. The nearest are "load a" and "load b":
        (1) name     expected "load c"   received "load a"
            kind     expected server     received client
            status   expected ok         received unset
        (2) name     expected "load c"   received "load b"
            kind     expected server     received internal
            status   expected ok         received unset
        (3) name     expected "load c"   received "load a"
            kind     expected server     received internal
            status   expected ok         received unset

        root
        ├─ load a [client]   ← (1) nearest, differs in kind and status
        ├─ load b   ← (2) nearest, differs in kind and status
        ├─ load a   ← (3) nearest, differs in kind and status
        └─ load a   ← (3) nearest, differs in kind and status]
    `)
    expect(() => twins.find('load c')).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find("load c")

      No span is named "load c", among 5 spans. The nearest are "load a" and "load b".

        root
        ├─ load a [client]   ← nearest
        ├─ load b   ← nearest
        ├─ load a   ← nearest
        └─ load a   ← nearest]
    `)
    expect(() => twins.find({ name: 'load c', kind: 'client' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "load c", kind: "client" })

      No span is named "load c", among 5 spans. The nearest are "load a" and "load b":
        (1) name   expected "load c"   received "load a"
        (2) name   expected "load c"   received "load b"
            kind   expected client     received internal
        (3) name   expected "load c"   received "load a"
            kind   expected client     received internal

        root
        ├─ load a [client]   ← (1) nearest
        ├─ load b   ← (2) nearest, differs in kind
        ├─ load a   ← (3) nearest, differs in kind
        └─ load a   ← (3) nearest, differs in kind]
    `)
  })

  test('by a name that holds the asked-for one', () => {
    expect(() => trace.find('/orders')).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find("/orders")

      No span is named "/orders", among 4 spans. The nearest is "GET /orders/:id".

        GET /orders/:id [server @shop]   ← nearest
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]
      Hint: a string is the whole name; /\\/orders/ fits a part of it.]
    `)
  })

  test('by the names that hold the asked-for one, the shortest first', () => {
    const orders = makeTrace(
      span('GET /orders/:id/lines'),
      span('GET /orders'),
      span('orders'),
      span('POST /orders/:id'),
    )
    expect(() => orders.find('/orders')).toThrow('The nearest is "orders".')
    expect(() => orders.find('/ORDERS/')).toThrow('The nearest is "orders".')
    expect(() => orders.find('/:id')).toThrow('The nearest are "POST /orders/:id" and "GET /orders/:id/lines".')
  })

  test('by a span of another name that fits in all else', () => {
    expect(() => trace.find({ name: 'SELECT orders', attributes: { 'db.system.name': 'mysql' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: trace.find({ name: "SELECT orders", attributes: { "db.system.name": "mysql" } })

        No span is named "SELECT orders", among 4 spans. The nearest is "db.query", which fits in all else.

          GET /orders/:id [server @shop]
          ├─ db.query [client]   ← nearest
          └─ POST [client]
             └─ POST /charge [server @payments error]]
      `)
  })

  test('by the names that there are', () => {
    expect(() => trace.find('redis')).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find("redis")

      No span is named "redis", among 4 spans. They are named "GET /orders/:id", "db.query", "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => trace.find(/^redis/)).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find(/^redis/)

      No span has a name that fits /^redis/, among 4 spans. They are named "GET /orders/:id", "db.query", "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('by eight of many names', () => {
    const many = makeTrace(
      span(
        'root',
        Array.from({ length: 12 }, (_, i) => span(`step ${'abcdefghijkl'[i]}`)),
      ),
    )
    expect(() => many.find('redis')).toThrow(
      'They are named "root", "step a", "step b", "step c", "step d", "step e", "step f" and 6 more.',
    )
  })
})

describe('explains that no span fits a query without a name', () => {
  test('by the spans that come nearest', () => {
    expect(() => trace.find({ kind: 'client', attributes: { 'db.system.name': 'postgresql' } }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ kind: "client", attributes: { "db.system.name": "postgresql" } })

      No span fits { kind: "client", attributes: { "db.system.name": "postgresql" } }, among 4 spans. 1 span differs in 1 field only:
        db.system.name   expected "postgresql"   received "mysql"

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← differs in db.system.name
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('by the spans that have the attribute', () => {
    expect(() => trace.find({ attributes: { 'http.response.status_code': 404 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ attributes: { "http.response.status_code": 404 } })

      No span fits { attributes: { "http.response.status_code": 404 } }, among 4 spans. 1 span differs in 1 field:
        http.response.status_code   expected 404   received 200

        GET /orders/:id [server @shop]   ← differs in http.response.status_code
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('by the names that there are, where nothing is near', () => {
    expect(() => trace.find({ kind: 'consumer' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ kind: "consumer" })

      No span fits { kind: "consumer" }, among 4 spans. They are named "GET /orders/:id", "db.query", "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => trace.find({ attributes: { 'user.id': 7 } })).toThrow('They are named "GET /orders/:id", "db.query",')
    expect(() => trace.find(() => false)).toThrow('No span fits () => false, among 4 spans. They are named')
  })
})
