import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTrace, span } from '../../support/make-trace.ts'
import { shopTrace } from '../../support/shop-traces.ts'

const stack = [
  'Error',
  '    at Tracer.startSpan (/app/node_modules/@opentelemetry/sdk-trace/tracer.js:9:7)',
  '    at query (/app/src/db.ts:12:23)',
].join('\n')

describe('explains that a span fits, and stands elsewhere in the tree', () => {
  const trace = shopTrace()

  test('below another parent', () => {
    expect(() => trace.find({ name: 'db.query', attributes: { 'db.operation.name': 'UPDATE' }, parent: 'POST' }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: trace.find({ name: "db.query", attributes: { "db.operation.name": "UPDATE" }, parent: "POST" })

        None of the 2 spans named "db.query" fits. The nearest fits in itself, but not in its place in the tree:
          (1) parent              expected "POST"     received "load order"
          (2) db.operation.name   expected "UPDATE"   received "SELECT"
              parent              expected "POST"     received "load order"

          GET /orders/:id [server @shop]
          ├─ load order
          │  ├─ db.query [client]   ← (2) differs in db.operation.name and parent
          │  └─ db.query [client]   ← (1) stands elsewhere
          └─ POST [client error]
             └─ POST /charge [server @payments error]
        Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to.]
      `)
  })

  test('as all of its name do', () => {
    expect(() => trace.find({ name: 'db.query', ancestor: 'POST' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", ancestor: "POST" })

      None of the 2 spans named "db.query" fits. All fit in themselves, but not in their place in the tree:
        ancestor   expected "POST"   received "load order" and "GET /orders/:id"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← stands elsewhere
        │  └─ db.query [client]   ← stands elsewhere
        └─ POST [client error]
           └─ POST /charge [server @payments error]
      Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to.]
    `)
  })

  test('at the top, where no span was active', () => {
    const lost = makeTrace(span('GET /', [span('load')]), span('db.query'))
    expect(() => lost.find({ name: 'db.query', ancestor: 'GET /' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", ancestor: "GET /" })

      The only span named "db.query" fits in itself, but not in its place in the tree:
        ancestor   expected "GET /"   received none: it is a root

        GET /
        └─ load
        db.query   ← stands elsewhere
      Hint: no span was active where it started: the context was lost on the way there, or was never passed on.]
    `)
  })

  test('below a parent, where it should have none', () => {
    expect(() => trace.find({ name: 'POST', parent: null })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "POST", parent: null })

      The only span named "POST" fits in itself, but not in its place in the tree:
        parent   expected none   received "GET /orders/:id"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← stands elsewhere
           └─ POST /charge [server @payments error]
      Hint: a span has no parent where it starts outside of all others, or with \`{ root: true }\`.]
    `)
  })

  test('or that what should be below it does', () => {
    expect(() => trace.find({ name: 'load order', child: 'POST /charge' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "load order", child: "POST /charge" })

      The only span named "load order" fits in itself, but not in its place in the tree:
        child   expected "POST /charge"   received "db.query" (2 spans)

        GET /orders/:id [server @shop]
        ├─ load order   ← differs in child
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]
      Hint: "POST /charge" stands below "POST".]
    `)
  })

  test.each([
    ['the relative is nowhere', { name: 'db.query', parent: 'load basket' }],
    ['the relative stands there, and differs', { name: 'db.query', parent: { name: 'load order', kind: 'client' } }],
    ['the relative has no name', { name: 'db.query', parent: { kind: 'client' } }],
    ['another field differs too', { name: 'db.query', parent: 'POST', kind: 'server' }],
  ] as const)('but not where %s', (_, pattern) => {
    expect(() => trace.find(pattern)).toThrow(/differ/)
    expect(() => trace.find(pattern)).not.toThrow(/place in the tree|elsewhere/)
  })
})

describe('explains that a span that may yet fit is open', () => {
  const query = (options: object): Trace =>
    makeTrace(span('GET /', [span('db.query', { kind: 'client', open: true, startStack: stack, ...options })]))

  test('where its end is asked for', () => {
    expect(() => query({}).find({ name: 'db.query', open: false })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", open: false })

      The only span named "db.query" is still open, and differs in 1 field:
        open   expected ended   received open
      Started at query (/app/src/db.ts:12:23).

        GET /
        └─ db.query [client open]   ← still open, differs in open
      Hint: a span has its status, its duration and all its attributes once it has ended: await the work, or wait for it, \`await telemetry.waitFor({ name: "db.query", open: false })\`.]
    `)
    expect(() => query({}).find({ name: 'db.query', durationMs: { max: 5 } })).toThrow('is still open, and differs')
  })

  test('where it lacks what may come', () => {
    expect(() => query({}).find({ name: 'db.query', status: 'ok', attributes: { rows: 2 } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: trace.find({ name: "db.query", status: "ok", attributes: { rows: 2 } })

        The only span named "db.query" is still open, and differs in 2 fields:
          status   expected ok   received unset
          rows     expected 2    received (absent)
        Started at query (/app/src/db.ts:12:23).

          GET /
          └─ db.query [client open]   ← still open, differs in status and rows
        Hint: a span has its status, its duration and all its attributes once it has ended: await the work, or wait for it, \`await telemetry.waitFor({ name: "db.query", status: "ok", attributes: { rows: 2 } })\`.]
      `)
  })

  test('where it was started in no place that is known', () => {
    expect(() => query({ startStack: '' }).find({ name: 'db.query', status: 'ok' })).not.toThrow(/Started/)
  })

  test('where several are', () => {
    const two = makeTrace(
      span('root', [
        span('db.query', { open: true, startStack: stack }),
        span('db.query', { open: true, startStack: stack.replace('12:23', '40:3') }),
      ]),
    )
    expect(() => two.find({ name: 'db.query', status: 'ok' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", status: "ok" })

      None of the 2 spans named "db.query" fits. All are still open, and differ in the same field:
        status   expected ok   received unset
      Started at query (/app/src/db.ts:12:23) and query (/app/src/db.ts:40:3).

        root
        ├─ db.query [open]   ← still open, differs in status
        └─ db.query [open]   ← still open, differs in status
      Hint: a span has its status, its duration and all its attributes once it has ended: await the work, or wait for it, \`await telemetry.waitFor({ name: "db.query", status: "ok" })\`.]
    `)
  })

  test('but not where it differs in what a span has from its start', () => {
    expect(() => query({}).find({ name: 'db.query', kind: 'server' })).not.toThrow(/still open|Started|telemetry/)
  })
})

describe('marks a span that was recorded and not sampled', () => {
  const trace = (options: object): Trace => makeTrace(span('GET /', { traceFlags: 0, ...options }, [span('db.query')]))

  test('where it is nearest', () => {
    expect(() => trace({}).find({ name: 'GET /', kind: 'server' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "GET /", kind: "server" })

      The only span named "GET /" differs in 1 field:
        kind   expected server   received internal

        GET /   ← differs in kind, not sampled
        └─ db.query
      Hint: a span that is not sampled is recorded here, but no exporter gets it.]
    `)
  })

  test('but not where another process recorded it: the flag is often not known there', () => {
    expect(() => trace({ seen: false }).find({ name: 'GET /', kind: 'server' })).not.toThrow(/sampled/)
  })
})
