import { describe, expect, test } from 'vitest'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import { exception, makeTrace, makeTraces, span } from '../../support/make-trace.ts'

test('no traces are drawn as nothing', () => {
  expect(drawTrace([])).toBe('')
})

test('a trace is a tree of names, flags, attributes, aliases, events and links', () => {
  const traces = makeTraces(
    [
      span(
        'POST /checkout',
        { kind: 'server', service: 'checkout', attributes: { 'http.response.status_code': 200 } },
        [
          span('db.query', {
            kind: 'client',
            attributes: { 'db.system.name': 'postgresql', 'db.query.text': 'SELECT 1' },
          }),
          span('POST', { kind: 'client' }, [
            span('POST /charge', {
              kind: 'server',
              service: 'payments',
              status: 'error',
              attributes: { 'error.type': 'card_declined' },
              events: ['retry', exception('CardDeclined', 'no money')],
            }),
          ]),
          span('send orders', { kind: 'producer' }),
        ],
      ),
    ],
    [span('process orders', { kind: 'consumer', service: 'fulfilment', links: ['send orders'] })],
  )
  expect(drawTrace(traces)).toMatchInlineSnapshot(`
    "POST /checkout [server @checkout] {http.response.status_code: 200}
    ├─ db.query [client] {db.system.name: "postgresql"}
    ├─ POST [client]
    │  └─ POST /charge [server @payments error] {error.type: "card_declined"}
    │     └─ ! exception {exception.type: "CardDeclined"}
    └─ send orders [producer] #send-orders

    process orders [consumer @fulfilment]
    └─ ~> send-orders"
  `)
})

describe('attributes', () => {
  const trace = makeTrace(
    span('a', {
      attributes: { 'http.response.status_code': 200, 'user.id': 7 },
      events: [
        { name: 'exception', attributes: { 'exception.type': 'E', 'exception.stacktrace': 'at …', 'my.key': 1 } },
      ],
    }),
  )

  test('are the telling ones by default', () => {
    expect(drawTrace(trace)).toBe('a {http.response.status_code: 200}\n└─ ! exception {exception.type: "E"}')
  })

  test('can be all, but for stack traces', () => {
    expect(drawTrace(trace, { attributes: 'all' })).toBe(
      'a {http.response.status_code: 200, user.id: 7}\n└─ ! exception {exception.type: "E", my.key: 1}',
    )
  })

  test('can be none', () => {
    expect(drawTrace(trace, { attributes: 'none' })).toBe('a\n└─ ! exception')
  })
})

describe('events', () => {
  const trace = makeTrace(span('a', { events: ['retry', '! x', exception('E', 'm')] }))

  test('can be all', () => {
    expect(drawTrace(trace, { events: 'all', attributes: 'none' })).toBe('a\n├─ ! retry\n├─ ! "! x"\n└─ ! exception')
  })

  test('can be none', () => {
    expect(drawTrace(trace, { events: 'none' })).toBe('a')
  })
})

describe('services', () => {
  test('are left out where there is only one', () => {
    expect(drawTrace(makeTrace(span('a', { service: 'shop' }, [span('b')])))).toBe('a\n└─ b')
  })

  test('are drawn where they change', () => {
    const trace = makeTrace(
      span('a', { service: 'shop' }, [span('b', [span('c', { service: 'stock' }, [span('d', { service: 'shop' })])])]),
    )
    expect(drawTrace(trace)).toBe('a [@shop]\n└─ b\n   └─ c [@stock]\n      └─ d [@shop]')
  })

  test('are drawn on every root when several traces have several', () => {
    const traces = makeTraces([span('a', { service: 'shop' })], [span('b', { service: 'stock' })])
    expect(drawTrace(traces)).toBe('a [@shop]\n\nb [@stock]')
    expect(drawTrace(traces.slice(0, 1))).toBe('a')
  })

  test.each([
    ['my shop', '@"my shop"'],
    ['a]b', '@"a]b"'],
    ['', '@""'],
    ['a\u200bb', String.raw`@"a\u200bb"`],
    ['team/shop:v1.2_x-y', '@team/shop:v1.2_x-y'],
  ])('of the name %j are drawn %s', (service, drawn) => {
    expect(drawTrace(makeTraces([span('a', { service })], [span('b', { service: 'other' })]))).toContain(`a [${drawn}]`)
  })
})

test('flags stand in the order of kind, service, status and open', () => {
  const trace = makeTrace(
    span('a', { kind: 'server', status: 'ok', open: true, service: 'x' }, [
      span('b', { kind: 'consumer', status: 'error', service: 'y', open: true }),
    ]),
  )
  expect(drawTrace(trace)).toBe('a [server @x ok open]\n└─ b [consumer @y error open]')
})

describe('links', () => {
  test('to spans outside of the drawing are drawn as links to any', () => {
    expect(drawTrace(makeTrace(span('a', { links: [{ spanId: '9'.repeat(16) }] })))).toBe('a\n└─ ~> *')
  })

  test('to spans of one name are told apart', () => {
    const trace = makeTrace(
      span('a', { spanId: '000000000000000a' }),
      span('a', { spanId: '000000000000000b' }),
      span('a 2', { spanId: '000000000000000c' }),
      span('!!', { spanId: '000000000000000d' }),
      span('z', {
        links: ['a', 'b', 'c', 'd'].map((id) => ({ traceId: '1'.padStart(32, '0'), spanId: `000000000000000${id}` })),
      }),
    )
    expect(drawTrace(trace)).toMatchInlineSnapshot(`
      "a #a
      a #a-2
      a 2 #a-2-2
      "!!" #span
      z
      ├─ ~> a
      ├─ ~> a-2
      ├─ ~> a-2-2
      └─ ~> span"
    `)
  })

  test('to an id that occurs twice name the first span only', () => {
    const twice = { spanId: '000000000000000a' }
    const trace = makeTrace(span('a', twice), span('a', twice), span('z', { links: ['a'] }))
    expect(drawTrace(trace)).toBe('a #a\na\nz\n└─ ~> a')
  })

  test('to 20,000 spans of one name are drawn in no time', () => {
    const tops = Array.from({ length: 20_000 }, (_, i) => span('send', { spanId: i.toString(16).padStart(16, '0') }))
    const links = tops.map(({ options }) => ({ traceId: '1'.padStart(32, '0'), spanId: options.spanId as string }))
    expect(drawTrace(makeTrace(...tops, span('process', { links })))).toContain('~> send-20000')
  })
})

test('several roots stand below each other; several traces are parted by an empty line', () => {
  expect(drawTrace(makeTraces([span('a'), span('b')], [span('c')]))).toBe('a\nb\n\nc')
})

test('remarks stand behind an arrow, on one line', () => {
  const trace = makeTrace(span('a', { attributes: { 'db.system': 'x' } }, [span('b')]))
  expect(drawTrace(trace, { remark: ({ name }) => (name === 'a' ? 'differs\n  here' : undefined) })).toBe(
    'a {db.system: "x"}   ← differs here\n└─ b',
  )
})
