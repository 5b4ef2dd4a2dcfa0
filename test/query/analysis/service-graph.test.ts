import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import { serviceGraphOf } from '../../../src/query/analysis/service-graph.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTrace, makeTraces, span, type SpanOptions, type SpanSketch } from '../../support/make-trace.ts'
import { shopTrace } from '../../support/shop-traces.ts'

const client = (options: SpanOptions = {}, below: SpanSketch[] = []): SpanSketch =>
  span('call', { kind: 'client', ...options }, below)
const server = (service: string, below: SpanSketch[] = [], options: SpanOptions = {}): SpanSketch =>
  span(`serve ${service}`, { kind: 'server', service, ...options }, below)

const arrows = (trace: Trace): string[] => trace.serviceGraph().map(({ from, to, calls }) => `${from} → ${to} ${calls}`)

describe('calls', () => {
  test('lead from a client to the server below it, and to what does not trace itself', () => {
    expect(shopTrace().serviceGraph()).toEqual([
      { from: 'shop', to: 'postgresql', calls: 2, errors: 0, via: 'call' },
      { from: 'shop', to: 'payments', calls: 1, errors: 1, via: 'call' },
    ])
  })

  test('leave out what does not trace itself where that is asked for', () => {
    expect(
      shopTrace()
        .serviceGraph({ peers: false })
        .map(({ to }) => to),
    ).toEqual(['payments'])
  })

  test('are counted each, in both directions', () => {
    const trace = makeTrace(
      server('a', [client({}, [server('b', [client({}, [server('a')])])]), client({}, [server('b')])]),
    )
    expect(arrows(trace)).toEqual(['a → b 2', 'b → a 1'])
  })

  test('skip internal spans, and stay within no service', () => {
    const trace = makeTrace(
      server('a', [span('work', [client({}, [server('a')]), client({}, [server('b', [span('work')])])])]),
    )
    expect(arrows(trace)).toEqual(['a → b 1'])
  })

  test('show where neither side has a kind, by the change of service', () => {
    expect(arrows(makeTrace(span('a', { service: 'a' }, [span('b', { service: 'b' })])))).toEqual(['a → b 1'])
  })

  test('fail where either side fails', () => {
    const failing = client({ status: 'error' }, [server('b')])
    const failed = client({}, [server('b', [], { status: 'error' })])
    const trace = makeTrace(server('a', [failing, failed, client({}, [server('b')])]))
    expect(trace.serviceGraph()).toMatchObject([{ calls: 3, errors: 2 }])
  })

  test('do not fail where the work around them does', () => {
    const trace = makeTrace(server('a', [span('work', { status: 'error' }, [server('b')])]))
    expect(trace.serviceGraph()).toMatchObject([{ calls: 1, errors: 0 }])
  })

  test('of spans without a service are those of an unknown one', () => {
    expect(arrows(makeTrace(client({ attributes: { 'server.address': 'api.example' } })))).toEqual([
      'unknown_service → api.example 1',
    ])
  })

  test('of a trace within one service are none', () => {
    expect(makeTrace(server('a', [span('work')])).serviceGraph()).toEqual([])
  })
})

describe('what does not trace itself', () => {
  test.each([
    [{ 'service.peer.name': 'ledger', 'db.system.name': 'postgresql', 'server.address': 'db.example' }, 'ledger'],
    [{ 'peer.service': 'ledger', 'server.address': 'db.example' }, 'ledger'],
    [{ 'db.system.name': 'postgresql', 'server.address': 'db.example' }, 'postgresql'],
    [{ 'db.system': 'redis' }, 'redis'],
    [{ 'server.address': 'api.example' }, 'api.example'],
    [{ 'net.peer.name': 'old.example' }, 'old.example'],
  ])('is named by %j', (attributes, name) => {
    expect(arrows(makeTrace(server('a', [client({ attributes })])))).toEqual([`a → ${name} 1`])
  })

  test('and has no name is left out', () => {
    expect(arrows(makeTrace(server('a', [client(), client({ attributes: { 'server.address': '' } })])))).toEqual([])
  })

  test('is called once where one client span lies below another', () => {
    const dynamo = client({ attributes: { 'db.system.name': 'aws.dynamodb' } }, [
      span('sign', [client({ attributes: { 'server.address': 'dynamodb.example' } })]),
    ])
    expect(arrows(makeTrace(server('a', [dynamo])))).toEqual(['a → aws.dynamodb 1'])
  })

  test('is not told apart from what does trace itself, further down', () => {
    const call = client({ attributes: { 'peer.service': 'b' } }, [
      client({ attributes: { 'server.address': 'b.example' } }, [server('b')]),
      client({ attributes: { 'server.address': 'auth.example' } }),
    ])
    expect(arrows(makeTrace(server('a', [call])))).toEqual(['a → b 1', 'a → auth.example 1'])
  })

  test('is called by a server below a client that was not answered by it', () => {
    const trace = makeTrace(
      client({ service: 'a', attributes: { 'server.address': 'gateway' } }, [
        server('b', [client({ attributes: { 'db.system.name': 'mysql' } })]),
      ]),
    )
    expect(arrows(trace)).toEqual(['a → b 1', 'b → mysql 1'])
  })

  test('is the same as a service of that name', () => {
    const lost = client({ attributes: { 'peer.service': 'b' }, status: 'error' })
    const trace = makeTrace(server('a', [client({}, [server('b')]), lost]))
    expect(trace.serviceGraph()).toEqual([{ from: 'a', to: 'b', calls: 2, errors: 1, via: 'call' }])
  })
})

describe('messages', () => {
  const send = (below: SpanSketch[] = [], name = 'send'): SpanSketch =>
    span(name, { kind: 'producer', attributes: { 'messaging.system': 'kafka' } }, below)
  const receive = (service: string, options: SpanOptions = {}, below: SpanSketch[] = []): SpanSketch =>
    span('receive', { kind: 'consumer', service, ...options }, below)

  test('lead from a producer to the consumer below it', () => {
    const trace = makeTrace(server('a', [send([receive('b')])]))
    expect(trace.serviceGraph()).toEqual([{ from: 'a', to: 'b', calls: 1, errors: 0, via: 'message' }])
  })

  test('lead to the consumer that links to the producer, in the same trace or another of those given', () => {
    const linking = (): SpanSketch => receive('b', { links: ['send 1', 'send 2'] })
    const sending = server('a', [send([], 'send 1'), send([], 'send 2')])
    expect(arrows(makeTrace(sending, linking()))).toEqual(['a → b 2'])
    const traces = makeTraces([sending], [linking()])
    expect(serviceGraphOf(traces)).toEqual([{ from: 'a', to: 'b', calls: 2, errors: 0, via: 'message' }])
    expect(traces.map((trace) => trace.serviceGraph().map(({ to }) => to))).toEqual([['kafka'], []])
  })

  test('count once where the consumer both is a child and links, or receives and processes in two spans', () => {
    const processing = span('process', { kind: 'consumer', links: ['send'], status: 'error' })
    const trace = makeTrace(server('a', [send([receive('b', { links: ['send'] }, [processing])])]))
    expect(trace.serviceGraph()).toEqual([{ from: 'a', to: 'b', calls: 1, errors: 1, via: 'message' }])
  })

  test('go to several services', () => {
    expect(arrows(makeTrace(server('a', [send([receive('b'), receive('c')])])))).toEqual(['a → b 1', 'a → c 1'])
  })

  test('go to the broker where nobody was seen to receive them', () => {
    expect(makeTrace(server('a', [send()])).serviceGraph()).toEqual([
      { from: 'a', to: 'kafka', calls: 1, errors: 0, via: 'message' },
    ])
  })

  test('are fetched from the broker by a client that processes them, and calls others then', () => {
    const work = [client({ attributes: { 'db.system.name': 'mysql' } }), client({}, [server('b')])]
    const poll = client({ attributes: { 'messaging.system': 'aws_sqs' } }, [
      span('process', { kind: 'consumer' }, work),
    ])
    expect(makeTrace(server('a', [poll])).serviceGraph()).toMatchObject([
      { to: 'aws_sqs', calls: 1, via: 'message' },
      { to: 'mysql', calls: 1, via: 'call' },
      { to: 'b', calls: 1, via: 'call' },
    ])
  })
})

describe('the count of calls', () => {
  const trace = shopTrace()

  test('is of those that fit', () => {
    expect(trace.countCalls({ to: 'payments' })).toBe(1)
    expect(trace.countCalls({ from: 'shop' })).toBe(3)
    expect(trace.countCalls({ from: /^sh/, to: 'postgresql', via: 'call' })).toBe(2)
    expect(trace.countCalls({ via: 'message' })).toBe(0)
    expect(trace.countCalls({})).toBe(3)
  })

  test('refuses what it does not know', () => {
    expect(() => trace.countCalls({ too: 'payments' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "too" is not a field of the argument of countCalls. Did you mean "to"? The fields are: from, to, via.]`,
    )
    expect(() => trace.countCalls({ via: 'mail' as never })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: via must be one of call, message, not "mail".]`,
    )
    expect(() => trace.countCalls({ to: 3 as never })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: to is described by a string, a RegExp, a predicate or an asymmetric matcher, not by the number 3.]`,
    )
    expect(() => trace.serviceGraph({ peer: true } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "peer" is not a field of the argument of serviceGraph. Did you mean "peers"? The fields are: peers.]`,
    )
  })
})
