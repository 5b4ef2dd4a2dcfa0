import { describe, expect, test } from 'vitest'
import { snapshotSerializer } from '../../matchers/snapshot-serializer.ts'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import type { SpanData } from '../../src/trace/span-data.ts'
import { makeSpanData, makeTrace, makeTraces, span } from '../support/make-trace.ts'

const trace = makeTrace(
  span('GET /orders', { kind: 'server', attributes: { 'http.route': '/orders', tags: ['a', 'b'] } }, [
    span('db.query', { kind: 'client', events: ['retry'] }),
    span('send', { links: ['db.query'], durationMs: 0 }),
  ]),
)
const [root, query, send] = trace.spans

describe('F7: an attribute that is missing is skipped, and one span stands for two that are expected', () => {
  test('a missing attribute is a difference', () => {
    expect(root).not.toHaveAttributes({ 'http.route': '/orders', 'http.method': 'GET' })
    expect(trace).not.toHaveSpan('GET /orders', { attributes: { 'http.method': expect.anything() } })
  })

  test('each takes one of its own', () => {
    expect(trace).not.toHaveSpansInOrder(['db.query', 'db.query'])
    expect(trace).not.toHaveSpan('db.query', { events: ['retry', 'retry'] })
    expect(trace).not.toHaveSpan('send', { links: [{}, {}] })
    expect(trace).not.toMatchTrace('GET /orders\n  db.query\n  db.query\n  send')
  })
})

describe('F8: what was misspelt selects everything, and what selects nothing passes', () => {
  test.each([
    [
      'a field that there is not',
      () => expect(trace).not.toHaveSpan({ nmae: 'db.query' } as object),
      '"nmae" is not a field',
    ],
    [
      'a kind that there is not',
      () => expect(trace).not.toHaveSpan({ kind: 'CLIENT' as 'client' }),
      'kind must be one of',
    ],
    [
      'a text that is not of the notation',
      () => expect(trace).not.toMatchTrace('GET /orders [srever]'),
      'Line 1, column 14',
    ],
    ['a query that no span fits', () => expect(query).not.toBeChildOf('GET /order'), 'There is no span'],
    ['no queries', () => expect(trace).not.toHaveSpansInOrder([]), 'needs at least one query'],
  ])('%s throws, negated too', (_, call, message) => {
    expect(call).toThrow(message)
  })

  test('nothing recorded is never a pass', () => {
    expect(() => expect([]).not.toHaveSpan('db.query')).toThrow('Nothing was recorded')
    expect(() => expect([]).toHaveNoErrors()).toThrow('Nothing was recorded')
    expect(() => expect([]).toHaveSpan('db.query', { times: { max: 3 } })).not.toThrow()
  })
})

describe('F9: the failure shows another field than it compared, or swallows the reason', () => {
  test('the reason is told', () => {
    expect(() => expect(trace).toHaveSpan('db.query', { kind: 'server' })).toThrow(
      'kind   expected server   received client',
    )
    expect(() => expect(send).toHaveLinkTo(root as NonNullable<typeof root>)).toThrow(
      `to "db.query"   trace id ${query?.traceId}   span id ${query?.spanId}`,
    )
  })

  test('that there is no span can be asked for where there are none at all', () => {
    expect([]).toHaveSpan('db.query', { times: 0 })
    expect(trace).toHaveSpan('db.rollback', { times: 0 })
  })
})

describe('F10: a check leaves out the name and the parent, forbids links, and does not say which span it is about', () => {
  test('the name and the parent count', () => {
    expect(trace).not.toMatchTrace('GET /orders\n  db.query [client]\n    send')
    expect(trace).not.toMatchTrace('GET /orders\n  db.query [client]\n  sent')
  })

  test('links and spans that took no time may be there', () => {
    expect(send).toHaveAttributesExactly({})
    expect(send).toHaveDuration({ max: 0 })
    expect(trace).toMatchTrace('GET /orders\n  db.query\n  send')
  })

  test('the failure names the span and marks it in its trace', () => {
    expect(() => expect(send).toHaveKind('producer')).toThrow(
      /The kind of the span "send" differs:[^]*└─ send {3}← here/,
    )
  })
})

test('F13: a list is never equal to a list of the same items', () => {
  expect(root).toHaveAttribute('tags', ['a', 'b'])
  expect(root).not.toHaveAttribute('tags', ['b', 'a'])
  expect(root).not.toHaveAttribute('tags', 'a,b')
})

describe('F11: an attribute is looked for in the wrong place, and nothing is ever found', () => {
  test('a key is that of an attribute', () => {
    expect(root).toHaveAttribute('http.route', '/orders')
    expect(trace).toHaveSpan({ attributes: { 'http.route': '/orders' } })
    expect(root).not.toHaveAttribute('name')
    expect(root).not.toHaveAttribute('constructor')
  })
})

describe('F12: a snapshot does not hold the kind and the status', () => {
  const data = makeSpanData([span('GET /', { kind: 'client', status: 'ok' })])
  const draw = (change: Partial<SpanData>): string =>
    snapshotSerializer.serialize(buildTraces(data.map((one) => ({ ...one, ...change }))))

  test.each<[string, Partial<SpanData>]>([
    ['ok to error', { status: { code: 'error' } }],
    ['ok to unset', { status: { code: 'unset' } }],
    ['client to internal', { kind: 'internal' }],
    ['client to producer', { kind: 'producer' }],
  ])('%s is seen', (_, change) => {
    expect(draw({})).toBe('GET / [client ok]')
    expect(draw(change)).not.toBe(draw({}))
  })
})

describe('F14: a parent is compared by its span id alone, and a failure stops at the first difference', () => {
  test('a span of the same id in another trace is no parent', () => {
    const [first, second] = makeTraces(
      [span('parent', { spanId: 'a'.repeat(16) }, [span('child')])],
      [span('parent', { spanId: 'a'.repeat(16) })],
    )
    const child = first?.find('child')
    expect(child).toBeChildOf(first?.find('parent') ?? 'none')
    expect(child).not.toBeChildOf(second?.find('parent') ?? 'none')
  })

  test('all differences are told, with the name of the span', () => {
    expect(() => expect(trace).toHaveSpan('db.query', { kind: 'server', status: 'ok', events: ['hit'] })).toThrow(
      /The only span named "db\.query" differs in 3 fields:\n {2}kind .*\n {2}status .*\n {2}events /,
    )
  })
})

describe('F15: a snapshot holds the ids of links, and differs in every run', () => {
  const draw = (change: (id: string) => string, target: 1 | 2): string => {
    const data = makeSpanData([span('a'), span('b'), span('c'), span('d', { links: ['b'] })])
    return snapshotSerializer.serialize(
      buildTraces(
        data.map((one) => ({
          ...one,
          traceId: change(one.traceId),
          spanId: change(one.spanId),
          links: one.links.map((link) => ({
            ...link,
            traceId: change(link.traceId),
            spanId: change(data[target]?.spanId ?? ''),
          })),
        })),
      ),
    )
  }

  test('other ids give the same snapshot, and another target does not', () => {
    const first = draw((id) => id, 1)
    expect(first).toBe('a\nb #b\nc\nd\n└─ ~> b')
    expect(draw((id) => id.replaceAll('0', 'e'), 1)).toBe(first)
    expect(draw((id) => id, 2)).not.toBe(first)
  })
})
