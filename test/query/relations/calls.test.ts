import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import '../../support/matchers.ts'
import { compileQuery } from '../../../src/query/compile-query.ts'
import { calls } from '../../../src/query/relations/calls.ts'
import type { SpanQuery, TextPattern } from '../../../src/query/span-pattern.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTrace, makeTraces, span } from '../../support/make-trace.ts'
import { differencesOf } from './differences-of.ts'

const trace = makeTrace(
  span('POST /checkout', { kind: 'server', service: 'storefront' }, [
    span('pay', [
      span('POST', { kind: 'client' }, [
        span('tls.connect', [
          span('POST /charge', { kind: 'server', service: 'payments' }, [
            span('authorise', [
              span('POST /risk', { kind: 'client' }, [span('POST /risk', { kind: 'server', service: 'risk' })]),
            ]),
          ]),
        ]),
      ]),
    ]),
    span('send orders', { kind: 'producer' }, [span('process orders', { kind: 'consumer', service: 'fulfilment' })]),
  ]),
)

function callersIn(of: readonly Trace[], query: SpanQuery): string[] {
  return of.flatMap((one) => one.findAll(query)).map(({ name, kind }) => `${name} [${kind}]`)
}

test.each<[TextPattern, TextPattern, string[]]>([
  ['storefront', 'payments', ['POST [client]']],
  ['payments', 'risk', ['POST /risk [client]']],
  ['storefront', 'fulfilment', ['send orders [producer]']],
  ['storefront', /./, ['POST [client]', 'send orders [producer]']],
  [/^pay/, (name) => name === 'risk', ['POST /risk [client]']],
  ['payments', 'storefront', []],
  ['storefront', 'storefront', []],
  ['storefront', 'risk', []],
])('calls(%o, %o) fits the spans that call', (from, to, callers) => {
  expect(callersIn([trace], calls(from, to))).toEqual(callers)
})

describe('the span that calls', () => {
  test('is the last one that is not internal, even where it is not a client', () => {
    const server = makeTrace(
      span('GET /', { kind: 'server', service: 'a' }, [span('x', [span('y', { service: 'b' })])]),
    )
    expect(callersIn([server], calls('a', 'b'))).toEqual(['GET / [server]'])
  })

  test('is the lowest, where all of them are internal', () => {
    const internal = makeTrace(span('x', { service: 'a' }, [span('y', [span('z', { service: 'b' }, [span('zz')])])]))
    expect(callersIn([internal], calls('a', 'b'))).toEqual(['y [internal]'])
  })

  test('may have spans below it that name no service', () => {
    const proxied = makeTrace(
      span('GET', { kind: 'client', service: 'a' }, [
        span('proxy', { kind: 'server', resource: { 'service.name': 1 } }, [
          span('GET /', { kind: 'server', service: 'b' }),
        ]),
      ]),
    )
    expect(callersIn([proxied], calls('a', 'b'))).toEqual(['GET [client]'])
  })
})

describe('over a link', () => {
  const linked = (from: object, to: object): Trace[] =>
    makeTraces([span('from', { service: 'a', ...from })], [span('to', { service: 'b', links: ['from'], ...to })])

  test.each([
    ['producer', 'consumer', ['from [producer]']],
    ['producer', 'client', ['from [producer]']],
    ['client', 'server', ['from [client]']],
    ['server', 'consumer', ['from [server]']],
    ['internal', 'internal', []],
    ['server', 'client', []],
  ])('from a span of kind %s to one of kind %s', (from, to, callers) => {
    expect(callersIn(linked({ kind: from }, { kind: to }), calls('a', 'b'))).toEqual(callers)
    expect(callersIn(linked({ kind: from }, { kind: to }), calls('b', 'a'))).toEqual([])
  })

  test('which points to a span of the same service, nothing is called', () => {
    expect(callersIn(linked({ kind: 'producer' }, { kind: 'consumer', service: 'a' }), calls('a', 'a'))).toEqual([])
  })
})

test('it is printed as it was called', () => {
  expect(compileQuery(calls('storefront', /^pay/)).text).toBe('calls("storefront", /^pay/)')
  expect(compileQuery({ kind: 'client', where: calls('a', 'b') }).text).toBe(
    '{ kind: "client", where: calls("a", "b") }',
  )
})

test('it is a predicate, for a matcher, further fields and relations', () => {
  expect(trace).toHaveSpan(calls('storefront', 'payments'), { kind: 'client', times: 1 })
  expect(trace).not.toHaveSpan(calls('payments', 'storefront'))
  expect(trace).toHaveSpan({ parent: null, descendant: calls('payments', 'risk') })
  expect(trace.spans.filter(calls('storefront', 'payments'))).toHaveLength(1)
})

test('a difference tells the service, and what it calls', () => {
  const query = calls('storefront', 'risk')
  expect(differencesOf(trace.find('POST'), query)).toMatchInlineSnapshot(`"calls: "risk" <> "payments""`)
  expect(differencesOf(trace.find('pay'), query)).toMatchInlineSnapshot(`"calls: "risk" <> no other service"`)
  expect(differencesOf(trace.find('POST /charge'), query)).toMatchInlineSnapshot(`
    "service: "storefront" <> "payments"
    calls: "risk" <> no other service"
  `)
})

test('a failure shows the nearest, and what they call', () => {
  expect(() => expect(trace).toHaveSpan(calls('storefront', 'risk'))).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toHaveSpan(calls("storefront", "risk"))

    No span fits calls("storefront", "risk"), among 10 spans. 3 spans differ in 1 field only:
      (1) calls     expected "risk"         received "payments"
      (2) service   expected "storefront"   received "payments"
      (3) calls     expected "risk"         received "fulfilment"

      POST /checkout [server @storefront]
      ├─ pay
      │  └─ POST [client]   ← (1) differs in calls
      │     └─ tls.connect
      │        └─ POST /charge [server @payments]
      │           └─ authorise
      │              └─ POST /risk [client]   ← (2) differs in service
      │                 └─ POST /risk [server @risk]
      └─ send orders [producer]   ← (3) differs in calls
         └─ process orders [consumer @fulfilment]]
  `)
  expect(() => trace.find(calls('storefrnt', 'payments'))).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find(calls("storefrnt", "payments"))

    No span fits calls("storefrnt", "payments"), among 10 spans. 1 span differs in 1 field only:
      service   expected "storefrnt"   received "storefront"

      POST /checkout [server @storefront]
      ├─ pay
      │  └─ POST [client]   ← differs in service
      │     └─ tls.connect
      │        └─ POST /charge [server @payments]
      │           └─ authorise
      │              └─ POST /risk [client]
      │                 └─ POST /risk [server @risk]
      └─ send orders [producer]
         └─ process orders [consumer @fulfilment]]
  `)
})

test('a service that is no text is refused', () => {
  expect(() => calls(1 as never, 'a')).toThrow('The service that calls is described by a string')
  expect(() => calls('a', undefined as never)).toThrow('The service that is called is described by a string')
})
