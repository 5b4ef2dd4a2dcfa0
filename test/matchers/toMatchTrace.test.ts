import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { rest, span as node, type TreePart } from '../../src/query/tree/builder.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { exception, makeTrace, makeTraces, span } from '../support/make-trace.ts'

const order = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop' }, [
    span('db.query', { kind: 'client', attributes: { 'db.system.name': 'postgresql' } }),
    span('db.query', { kind: 'client', attributes: { 'db.system.name': 'postgresql' } }),
    span('POST', { kind: 'client' }, [
      span('POST /charge', {
        kind: 'server',
        service: 'payments',
        status: 'error',
        attributes: { 'error.type': 'card_declined' },
        events: [exception('CardDeclined', 'no money')],
      }),
    ]),
  ]),
)

const whole = `
  GET /orders/:id [server]
    db.query [client x2]
    POST [client]
      POST /charge [server @payments error] {error.type: "card_declined"}
        ! exception {exception.type: "CardDeclined"}
`

test.each<[string, string]>([
  ['the whole trace', whole],
  ['names alone', 'GET /orders/:id\n  db.query [x2]\n  POST\n    POST /charge [error]'],
  ['children in another order', 'GET /orders/:id\n  POST\n    * [error]\n  db.query\n  db.query'],
  ['a RegExp for a name', '/^GET/\n  /query$/ [x1..]\n  POST\n    /charge/ [error]'],
  ['others admitted', 'GET /orders/:id\n  db.query [x2]\n  ...'],
  ['others admitted among the roots', '...\nGET /orders/:id\n  ...'],
  ['a span that must not be there', 'GET /orders/:id\n  ...\n  cache.get [x0]'],
  ['bounds', 'GET /orders/:id\n  db.query [x1..5]\n  cache.get [x..3]\n  POST\n    POST /charge [error]'],
  ['an attribute that must not be there', 'GET /orders/:id {!user.id}\n  ...'],
  ['any value', 'GET /orders/:id\n  db.query {db.system.name: *}\n  ...'],
])('fits: %s', (_, tree) => {
  expect(order).toMatchTrace(tree)
  expect(() => expect(order).not.toMatchTrace(tree)).toThrow('The trace matches the tree:')
})

test.each<[string, string]>([
  ['a span too many', 'GET /orders/:id\n  db.query\n  POST\n    POST /charge [error]'],
  ['a span too few', 'GET /orders/:id\n  db.query [x3]\n  POST\n    POST /charge [error]'],
  ['an error that is not stated', 'GET /orders/:id\n  db.query [x2]\n  POST\n    POST /charge'],
  ['a span that is there and must not be', 'GET /orders/:id\n  ...\n  db.query [x0]'],
  ['more than the bounds, with others admitted', 'GET /orders/:id\n  db.query [x1]\n  ...'],
  ['another kind', 'GET /orders/:id [client]\n  ...'],
  ['the level above', 'db.query\n...'],
])('does not fit: %s', (_, tree) => {
  expect(order).not.toMatchTrace(tree)
})

test('a drawing can be pasted back as an expectation', () => {
  expect(order).toMatchTrace(`
    GET /orders/:id [server @shop]
    ├─ db.query [client] {db.system.name: "postgresql"}
    ├─ db.query [client] {db.system.name: "postgresql"}   ← remarks mean nothing
    └─ POST [client]
       └─ POST /charge [server @payments error] {error.type: "card_declined"}
          └─ ! exception {exception.type: "CardDeclined"}
  `)
})

test('the builder says the same, and takes predicates and asymmetric matchers', () => {
  const charge = node('POST /charge', {
    status: 'error',
    attributes: { 'error.type': expect.stringContaining('card') },
    exception: 'CardDeclined',
  })
  expect(order).toMatchTrace(
    node('GET /orders/:id', { kind: 'server' }, [
      node('db.query', { times: 2 }),
      node(({ name }) => name === 'POST', [charge]),
    ]),
  )
  expect(order).toMatchTrace([node('GET /orders/:id', [rest])])
})

test('start order is asked for by option', () => {
  const steps = makeTrace(span('job', [span('read'), span('check'), span('write')]))
  expect(steps).toMatchTrace('job\n  write\n  read\n  check')
  expect(steps).toMatchTrace('job\n  read\n  check\n  write', { inOrder: true })
  expect(steps).toMatchTrace('job\n  read\n  ...\n  write', { inOrder: true })
  expect(steps).not.toMatchTrace('job\n  write\n  ...\n  read', { inOrder: true })
  expect(() => expect(steps).toMatchTrace('job\n  write\n  read\n  check', { inOrder: true }))
    .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toMatchTrace(\`…\`, { inOrder: true })

      The trace does not match the tree: 1 span starts out of order.

        job
        ├─ read
        ├─ check
        └─ write   ← starts out of order]
    `)
})

test('exact attributes are asked for by option', () => {
  const one = makeTrace(span('a', { attributes: { b: 1, c: 2 } }))
  expect(one).toMatchTrace('a {b: 1}')
  expect(one).toMatchTrace('a {b: 1, c: 2}', { exactAttributes: true })
  expect(() => expect(one).toMatchTrace('a {b: 1}', { exactAttributes: true })).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toMatchTrace(\`…\`, { exactAttributes: true })

    The trace does not match the tree: 1 span differs:
      c   expected (absent)   received 2

      a   ← differs in c]
  `)
})

describe('links', () => {
  const messages = makeTrace(
    span('receive', [
      span('send a', { kind: 'producer' }),
      span('send b', { kind: 'producer' }),
      span('process', { kind: 'consumer', links: ['send b'] }),
    ]),
  )

  test('point to an alias, a name, or anything', () => {
    expect(messages).toMatchTrace('receive\n  send a\n  send b #b\n  process\n    ~> b')
    expect(messages).toMatchTrace('receive\n  send a\n  send b\n  process\n    ~> send b')
    expect(messages).toMatchTrace('receive\n  send a\n  send b\n  process\n    ~> *')
    expect(messages).toMatchTrace(
      node('receive', [node('send a'), node('send b', { as: 'b' }), node('process', { linksTo: 'b' })]),
    )
  })

  test('a link that points elsewhere is told', () => {
    expect(() => expect(messages).toMatchTrace('receive\n  send a #a\n  send b\n  process\n    ~> a'))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(trace).toMatchTrace(\`…\`)

        The trace does not match the tree: 1 span differs:
          links   expected ~> a   received ~> send b

          receive
          ├─ send a [producer]
          ├─ send b [producer] #send-b
          └─ process [consumer]   ← differs in links
             └─ ~> send-b]
      `)
  })

  test('of look-alikes, the one that is linked to is found', () => {
    const twins = makeTrace(
      span('root', [
        span('send', { attributes: { n: 1 } }),
        span('send', { attributes: { n: 2 }, spanId: 'f'.repeat(16) }),
      ]),
    )
    expect(twins).toMatchTrace('root\n  send #first\n  send #second')
  })
})

test('several traces are held against several top lines', () => {
  const traces = makeTraces([span('one')], [span('two')])
  expect(traces).toMatchTrace('two\none')
  expect(traces).not.toMatchTrace('one')
})

describe('a miss shows what is wrong on one tree', () => {
  const miss = (trace: Trace, tree: string): string => {
    try {
      expect(trace).toMatchTrace(tree)
      return 'It matched.'
    } catch (error) {
      return (error as Error).message
    }
  }

  test('a field that differs', () => {
    expect(miss(order, whole.replace('x2]', 'x2] {db.system.name: "mysql"}'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 2 spans differ:
        (1) db.system.name   expected "mysql"   received "postgresql"
        (2) db.system.name   expected "mysql"   received "postgresql"

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← (1) differs in db.system.name
        ├─ db.query [client]   ← (2) differs in db.system.name
        └─ POST [client]
           └─ POST /charge [server @payments error]"
    `)
  })
  test('a span that is missing', () => {
    expect(miss(order, whole.replace('POST [client]', 'cache.get [client]\n    POST [client]'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is missing.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ cache.get [client]   ← missing
        └─ POST [client]
           └─ POST /charge [server @payments error]"
    `)
  })
  test('a span that is not expected', () => {
    expect(miss(order, 'GET /orders/:id\n  db.query [x2]')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is not expected.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]
        └─ POST [client]   ← not expected
           └─ POST /charge [server @payments error]"
    `)
  })
  test('a span in the wrong place', () => {
    const moved = 'GET /orders/:id\n  db.query [x2]\n  POST\n  POST /charge [error]'
    expect(miss(order, moved)).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span stands elsewhere.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ POST [client]
        │  └─ POST /charge [server @payments error]   ← stands below "POST" instead of below "GET /orders/:id"
        └─ POST /charge [error]   ← missing here: it stands below "POST"
      Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to."
    `)
  })
  test('a span below one that was not expected', () => {
    const wrapped = makeTrace(span('GET /', [span('middleware', [span('db.query'), span('db.query')])]))
    expect(miss(wrapped, 'GET /\n  db.query [x2]')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is not expected and 2 spans stand elsewhere.

        GET /
        ├─ middleware   ← not expected
        │  ├─ db.query   ← stands below "middleware" instead of below "GET /"
        │  └─ db.query   ← stands below "middleware" instead of below "GET /"
        └─ db.query [x2]   ← 2 of 2 missing here: they stand below "middleware"
      Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to."
    `)
    expect(miss(wrapped, 'GET /\n  db.query [x3]\n  ...')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is missing and 2 spans stand elsewhere.

        GET /
        ├─ middleware
        │  ├─ db.query   ← stands below "middleware" instead of below "GET /"
        │  └─ db.query   ← stands below "middleware" instead of below "GET /"
        └─ db.query [x3]   ← 3 of 3 missing here: 2 of them stand below "middleware"
      Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to."
    `)
  })
  test('a span at the top that belongs below another', () => {
    const lost = makeTrace(span('GET /'), span('db.query'))
    expect(miss(lost, 'GET /\n  db.query')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span stands elsewhere.

        GET /
        └─ db.query   ← missing here: it stands at the top
        db.query   ← stands at the top instead of below "GET /"
      Hint: no span was active where it started: the context was lost on the way there, or was never passed on."
    `)
  })
  test('a span that stands for another line is in no wrong place', () => {
    const twice = makeTrace(span('GET /', [span('load', [span('db.query')]), span('save')]))
    expect(miss(twice, 'GET /\n  load\n    db.query\n  save\n    db.query')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is missing.

        GET /
        ├─ load
        │  └─ db.query
        └─ save
           └─ db.query   ← missing"
    `)
  })
  test('a span that is open', () => {
    const startStack = 'Error\n    at query (/app/src/db.ts:12:23)'
    const open = makeTrace(span('GET /', [span('db.query', { open: true, startStack })]))
    expect(miss(open, 'GET /\n  db.query')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span differs:
        open   expected ended   received open
      Started at query (/app/src/db.ts:12:23).

        GET /
        └─ db.query [open]   ← still open, differs in open
      Hint: end the span, or await what it covers, before the trace is taken."
    `)
    expect(miss(open, 'GET /\n  db.query [client open]')).not.toContain('still open')
  })
  test('a span that was recorded and not sampled', () => {
    const dropped = makeTrace(span('GET /', { traceFlags: 0 }))
    expect(miss(dropped, 'GET / [server]')).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span differs:
        kind   expected server   received internal

        GET /   ← differs in kind, not sampled
      Hint: a span that is not sampled is recorded here, but no exporter gets it."
    `)
  })
  test('a name that is nearly right', () => {
    expect(miss(order, whole.replace('db.query', 'db.qurey'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 2 spans differ:
        (1) name   expected "db.qurey"   received "db.query"
        (2) name   expected "db.qurey"   received "db.query"

        GET /orders/:id [server @shop]
        ├─ db.query [client]   ← (1) differs in name
        ├─ db.query [client]   ← (2) differs in name
        └─ POST [client]
           └─ POST /charge [server @payments error]"
    `)
  })
  test('too few and too many', () => {
    expect(miss(order, whole.replace('x2', 'x3'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is missing.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]
        ├─ POST [client]
        │  └─ POST /charge [server @payments error]
        └─ db.query [client x3]   ← 1 of 3 missing"
    `)
    expect(miss(order, whole.replace('x2', 'x1'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is not expected.

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]   ← not expected: one too many
        └─ POST [client]
           └─ POST /charge [server @payments error]"
    `)
  })
  test('an event that is missing', () => {
    expect(miss(order, whole.replace('CardDeclined', 'OutOfStock'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span differs:
        events   expected "exception" { "exception.type": "OutOfStock" }
                 received ! exception {exception.message: "no money", exception.type: "CardDeclined"}

        GET /orders/:id [server @shop]
        ├─ db.query [client]
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]   ← differs in events"
    `)
  })
  test('everything at once', () => {
    expect(miss(order, 'GET /orders/:id [client]\n  db.query\n  send mail [producer]\n  POST\n    POST /charge'))
      .toMatchInlineSnapshot(`
        "expect(trace).toMatchTrace(\`…\`)

        The trace does not match the tree: 1 span is missing, 1 span is not expected and 2 spans differ:
          (1) kind     expected client     received server
          (2) status   expected no error   received error

          GET /orders/:id [server @shop]   ← (1) differs in kind
          ├─ db.query [client]
          ├─ send mail [producer]   ← missing
          ├─ db.query [client]   ← not expected
          └─ POST [client]
             └─ POST /charge [server @payments error]   ← (2) differs in status"
      `)
  })
})

describe('a description that cannot be meant', () => {
  test.each<[string, () => unknown]>([
    ['a text that is not of the notation', (): unknown => expect(order).toMatchTrace('GET / [sever]')],
    ['an alias that no node has', (): unknown => expect(order).toMatchTrace(node('a', { linksTo: 'b' }))],
    ['no span', (): unknown => expect(order).toMatchTrace([rest])],
    ['a child of another sort', (): unknown => node('a', ['b' as unknown as TreePart])],
    ['an unknown option of a node', (): unknown => node('a', { tims: 2 } as object)],
    ['an unknown option', (): unknown => expect(order).toMatchTrace('a', { order: true } as object)],
  ])('%s', (_, act) => {
    expect(act).toThrowErrorMatchingSnapshot()
  })
})
