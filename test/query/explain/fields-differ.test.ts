import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Attributes } from '../../../src/trace/attributes.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTrace, span } from '../../support/make-trace.ts'

const query = (attributes: Attributes, name = 'db.query'): ReturnType<typeof span> =>
  span(name, { kind: 'client', attributes })

const trace = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop', attributes: { 'http.response.status_code': 200 } }, [
    query({ 'db.system.name': 'mysql', 'db.operation.name': 'SELECT' }),
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments', status: 'error' })]),
  ]),
)

describe('explains that a span of the name differs', () => {
  test('in one field', () => {
    expect(() => trace.find({ name: 'db.query', kind: 'client', attributes: { 'db.system.name': 'postgresql' } }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", kind: "client", attributes: { "db.system.name": "postgresql" } })

      The only span named "db.query" differs in 1 field:
        db.system.name   expected "postgresql"   received "mysql"

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← differs in db.system.name
        └─ POST [client]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('in several fields, in aligned rows', () => {
    expect(() =>
      trace.find({ name: 'POST', kind: 'server', status: 'error', attributes: { 'server.address': 'payments' } }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "POST", kind: "server", status: "error", attributes: { "server.address": "payments" } })

      The only span named "POST" differs in 3 fields:
        kind             expected server       received client
        status           expected error        received unset
        server.address   expected "payments"   received (absent)

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        └─ POST [client]   ← differs in kind, status and server.address
           └─ POST /charge [server @payments error]]
    `)
  })

  test('in an attribute that has another key', () => {
    expect(() => trace.find({ name: 'db.query', attributes: { 'db.system': 'mysql' } }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", attributes: { "db.system": "mysql" } })

      The only span named "db.query" differs in 1 field:
        db.system   expected "mysql"   received (absent)

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← differs in db.system
        └─ POST [client]
           └─ POST /charge [server @payments error]
      Hint: there is no "db.system" on it; the nearest key is "db.system.name".]
    `)
  })

  test('in the type of a value', () => {
    expect(() => trace.find({ name: /^GET/, attributes: { 'http.response.status_code': '200' } }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: /^GET/, attributes: { "http.response.status_code": "200" } })

      The only span with a name that fits /^GET/ differs in 1 field:
        http.response.status_code   expected "200"   received 200

        GET /orders/:id [server @shop]   ← differs in http.response.status_code
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]
      Hint: types count: "200" is a string, 200 is a number.]
    `)
  })

  test('in values that are too long to show', () => {
    const text = (column: string): string =>
      `SELECT ${'a, '.repeat(40)}${column} FROM orders WHERE ${'x = 1 AND '.repeat(20)} TRUE`
    const long = makeTrace(query({ 'db.query.text': text('total'), 'db.system.name': 'mysql' }))
    expect(() => long.find({ name: 'db.query', attributes: { 'db.query.text': text('sum'), 'db.system.name': 'x' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: trace.find({ name: "db.query", attributes: { "db.query.text": "SELECT a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a … ystem.name": "x" } })

        The only span named "db.query" differs in 2 fields:
          db.query.text    expected "SELECT a, a, a, a,  … , a, a, a, a, a, sum FROM orders W … AND x = 1 AND  TRUE"
                           received "SELECT a, a, a, a,  … , a, a, a, a, a, total FROM orders … AND x = 1 AND  TRUE"
          db.system.name   expected "x"   received "mysql"

          db.query [client]   ← differs in db.query.text and db.system.name]
      `)
  })
})

describe('explains that several spans of the name differ', () => {
  test('by the three nearest, those with the fewest differences first', () => {
    const many = makeTrace(
      span('root', [
        query({ 'db.system.name': 'mysql' }),
        query({ 'db.system.name': 'mysql', 'db.operation.name': 'INSERT' }),
        query({ 'db.operation.name': 'SELECT' }),
        query({ 'db.system.name': 'postgresql', 'db.operation.name': 'INSERT' }),
        query({ 'db.system.name': 'sqlite', 'db.operation.name': 'INSERT' }),
      ]),
    )
    const pattern = { name: 'db.query', attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT' } }
    expect(() => many.find(pattern)).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", attributes: { "db.system.name": "postgresql", "db.operation.name": "SELECT" } })

      None of the 5 spans named "db.query" fits. The nearest differs in 1 field:
        (1) db.operation.name   expected "SELECT"       received "INSERT"
        (2) db.system.name      expected "postgresql"   received (absent)
        (3) db.system.name      expected "postgresql"   received "mysql"
            db.operation.name   expected "SELECT"       received "INSERT"

        root
        ├─ db.query [client]
        ├─ db.query [client]   ← (3) differs in db.system.name and db.operation.name
        ├─ db.query [client]   ← (2) differs in db.system.name
        ├─ db.query [client]   ← (1) differs in db.operation.name
        └─ db.query [client]]
    `)
  })

  test('once, where they differ alike', () => {
    const many = makeTrace(
      span(
        'root',
        Array.from({ length: 100 }, () => query({ 'db.system.name': 'mysql' })),
      ),
    )
    expect(() => many.find({ name: 'db.query', status: 'error' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", status: "error" })

      None of the 100 spans named "db.query" fits. All differ in the same field:
        status   expected error   received unset

        root
        ├─ db.query [client]   ← differs in status
        ├─ db.query [client]   ← differs in status
        ├─ db.query [client]   ← differs in status
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ db.query [client]
        └─ ...   ← 61 more lines]
    `)
  })
})

test('the explanation of a miss in a trace of many does not grow with it', () => {
  const long = (made: Trace): number => {
    try {
      made.find({ name: 'db.query', status: 'error' })
    } catch (error) {
      return String(error).split('\n').length
    }
    return 0
  }
  const lines = long(
    makeTrace(
      span(
        'root',
        Array.from({ length: 5000 }, (_, i) => query({ i })),
      ),
    ),
  )
  expect(lines).toBeGreaterThan(10)
  expect(lines).toBeLessThan(60)
})
