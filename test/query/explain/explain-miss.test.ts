import { describe, expect, test } from 'vitest'
import { compileQuery } from '../../../src/query/compile-query.ts'
import { explainCount, explainMiss } from '../../../src/query/explain/explain-miss.ts'
import '../../../src/query/trace-queries.ts'
import type { Attributes } from '../../../src/trace/attributes.ts'
import { selectSpans } from '../../../src/trace/trace-source.ts'
import { makeTrace, span } from '../../support/make-trace.ts'

const query = (attributes: Attributes, name = 'db.query'): ReturnType<typeof span> =>
  span(name, { kind: 'client', attributes })

const trace = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop', attributes: { 'http.response.status_code': 200 } }, [
    query({ 'db.system.name': 'mysql', 'db.operation.name': 'SELECT' }),
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments', status: 'error' })]),
  ]),
)

describe('explains a miss among some spans of a trace', () => {
  test('by the span that fits and is not among them', () => {
    const selection = selectSpans([trace.spans[1], trace.spans[2]])
    expect(explainMiss(compileQuery('POST /charge'), selection as never)).toMatchInlineSnapshot(`
      "No span is named "POST /charge", among 2 spans. The nearest is "POST".
      A span of the same trace fits, but it is not among the spans given.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        └─ POST [client]   ← nearest
           └─ POST /charge [server @payments error]   ← fits, but is not among the spans given"
    `)
  })

  test('by nothing where there are none', () => {
    expect(explainMiss(compileQuery('a'), { spans: [], traces: [] })).toBe(
      'Nothing was recorded: there is not a single span here.',
    )
  })
})

describe('explains a number', () => {
  const pattern = compileQuery({ name: 'db.query', attributes: { 'db.system.name': 'mysql' } })
  const many = makeTrace(
    span('root', [query({ 'db.system.name': 'mysql' }), query({ 'db.system.name': 'sqlite' }), query({}, 'other')]),
  )
  const selection = { spans: many.spans, traces: [many] }

  test('that is too small, and marks those of the name that differ', () => {
    expect(explainCount(pattern, 2, many.findAll('db.query').slice(0, 1), selection)).toMatchInlineSnapshot(`
      "Expected 2 spans that fit { name: "db.query", attributes: { "db.system.name": "mysql" } }, found 1:

        root
        ├─ db.query [client]   ← found
        ├─ db.query [client]   ← differs in db.system.name
        └─ other [client]"
    `)
  })

  test('that is too big, and marks only those that fit', () => {
    expect(explainCount(pattern, 0, many.findAll('db.query').slice(0, 1), selection)).toMatchInlineSnapshot(`
      "Expected no span that fits { name: "db.query", attributes: { "db.system.name": "mysql" } }, found 1:

        root
        ├─ db.query [client]   ← found
        ├─ db.query [client]
        └─ other [client]"
    `)
  })

  test('that is none', () => {
    expect(explainCount(compileQuery('db.qurey'), { min: 2 }, [], selection)).toMatch(
      /^Expected at least 2 spans that fit "db\.qurey", found none\. No span is named "db\.qurey", among 4 spans\./,
    )
  })
})
