import { randomUUID } from 'node:crypto'
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as otel } from '@opentelemetry/api'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createSnapshotSerializer, snapshotSerializer } from '../../matchers/snapshot-serializer.ts'
import '../support/matchers.ts'
import { record } from '../../src/telemetry/record.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import { parseNotation } from '../../src/trace/notation/parse/parse-notation.ts'
import type { SpanData } from '../../src/trace/span-data.ts'
import { Trace } from '../../src/trace/trace.ts'
import { disableGlobals } from '../support/globals.ts'
import { exception, makeSpanData, makeTrace, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const draw = (value: unknown): string => snapshotSerializer.serialize(value)

describe('draws', () => {
  test('a trace, with all attributes, events, links and what differs from run to run masked', () => {
    const trace = makeTrace(
      span(
        'GET /orders/:id',
        {
          kind: 'server',
          service: 'shop',
          attributes: {
            'http.route': '/orders/:id',
            'url.full': 'http://localhost:51234/orders/42',
            'server.port': 51_234,
            'network.peer.port': 40_001,
            'app.request_id': '0190c5f2-6b7a-7cc3-98c4-dc0c0c07398f',
          },
        },
        [
          span('db.query', { kind: 'client', status: 'ok', attributes: { 'server.port': 5432 }, events: ['retry'] }),
          span('send', {
            kind: 'producer',
            status: 'error',
            events: [exception('Timeout', 'connect ECONNREFUSED 127.0.0.1:9092')],
          }),
          span('audit', { links: ['send', {}] }),
        ],
      ),
    )
    expect(trace).toMatchInlineSnapshot(`
      GET /orders/:id [server] {app.request_id: *, http.route: "/orders/:id", network.peer.port: *, server.port: *, url.full: /^http:\\/\\/localhost:\\d+\\/orders\\/42$/}
      ├─ db.query [client ok] {server.port: 5432}
      │  └─ ! retry
      ├─ send [producer error] #send
      │  └─ ! exception {exception.message: /^connect ECONNREFUSED 127\\.0\\.0\\.1:\\d+$/, exception.type: "Timeout"}
      └─ audit
         ├─ ~> send
         └─ ~> *
    `)
    expect({ trace, more: [1] }).toMatchInlineSnapshot(`
      {
        "more": [
          1,
        ],
        "trace": GET /orders/:id [server] {app.request_id: *, http.route: "/orders/:id", network.peer.port: *, server.port: *, url.full: /^http:\\/\\/localhost:\\d+\\/orders\\/42$/}
        ├─ db.query [client ok] {server.port: 5432}
        │  └─ ! retry
        ├─ send [producer error] #send
        │  └─ ! exception {exception.message: /^connect ECONNREFUSED 127\\.0\\.0\\.1:\\d+$/, exception.type: "Timeout"}
        └─ audit
           ├─ ~> send
           └─ ~> *,
      }
    `)
  })

  test('several traces, and telemetry', () => {
    const traces = partedTraces()
    expect(draw({ tracesForMatchers: () => traces })).toBe(draw(traces))
    expect(traces).toMatchInlineSnapshot(`
      GET /orders/:id [server @shop] {http.request.method: "GET", http.response.status_code: 200, http.route: "/orders/:id"}
      ├─ load order
      │  ├─ db.query [client] {db.collection.name: "orders", db.operation.name: "SELECT", db.system.name: "postgresql"}
      │  └─ db.query [client] {db.collection.name: "orders", db.operation.name: "UPDATE", db.system.name: "postgresql"}
      └─ POST [client error] {http.response.status_code: 402}

      POST /charge [server @payments error] {error.type: "CardDeclined", http.request.method: "POST", http.response.status_code: 402}
      └─ ! exception {exception.message: "insufficient funds", exception.type: "CardDeclined"}
    `)
  })

  test('what the notation reads back', () => {
    expect(parseNotation(draw(shopTrace()))).toHaveLength(1)
  })
})

describe('leaves to others', () => {
  test.each([
    ['an empty array, which may be of anything', []],
    ['an array with anything else in it', [shopTrace(), 1]],
    ['a span', shopTrace().spans[0]],
    ['a text', 'GET /'],
    ['null', null],
  ])('%s', (_, value) => {
    expect(snapshotSerializer.test(value)).toBe(false)
  })
})

describe('refuses', () => {
  test('to take a snapshot of nothing', () => {
    expect(() => expect(new Trace('0'.repeat(32), [])).toMatchSnapshot()).toThrowErrorMatchingInlineSnapshot(
      `[PrettyFormatPluginError: Nothing was recorded: there is not a single span here, so there is nothing to take a snapshot of. Say \`expect(telemetry).toHaveSpan(/./, { times: 0 })\` where that is what is wanted.]`,
    )
    expect(() => expect({ tracesForMatchers: () => [] }).toMatchSnapshot()).toThrow('Nothing was recorded')
  })

  test('an option that it does not have, and keys that are none', () => {
    expect(() => createSnapshotSerializer({ masks: [] } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "masks" is not a field of the options of createSnapshotSerializer. Did you mean "mask"? The fields are: mask, keep.]`,
    )
    expect(() => createSnapshotSerializer({ mask: 'token' } as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: mask is a list, not the string token.]`,
    )
    expect(() => createSnapshotSerializer({ keep: [7] } as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: keep[0] is a key or a RegExp for keys, not the number 7.]`,
    )
  })
})

test('what to mask and what to keep can be told', () => {
  const serializer = createSnapshotSerializer({ mask: [/token$/], keep: ['server.port'] })
  const trace = makeTrace(span('a', { attributes: { 'app.token': 'x', 'server.port': 51_234, 'thread.id': 7 } }))
  expect(serializer.serialize(trace)).toBe('a {app.token: *, server.port: 51234, thread.id: *}')
})

describe('two runs of the same code', () => {
  let server: Server | undefined

  afterEach(async () => {
    disableGlobals()
    vi.useRealTimers()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  })

  /** Calls a server at a port of its own; the two workers of each call end in the order given. */
  async function run(finish: readonly [number, number]): Promise<readonly Trace[]> {
    using telemetry = record({ timeout: 500 })
    const tracer = otel.getTracer('shop')
    let peerPort = 0
    server = createServer((request, response) => {
      peerPort = request.socket.remotePort ?? 0
      response.end('ok')
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/orders?key=${randomUUID()}`
    await tracer.startActiveSpan('GET /orders', { kind: SpanKind.SERVER }, async (root) => {
      root.setAttributes({ 'url.full': url, 'server.port': port, 'app.started': new Date().toISOString() })
      await new Promise((resolve, reject) => {
        get(url, (response) => response.resume().on('end', resolve)).on('error', reject)
      })
      root.setAttribute('network.peer.port', peerPort)
      const workers = [1, 2].map((number) => tracer.startSpan('worker', { attributes: { number } }))
      for (const i of finish) workers[i]?.end()
      tracer.startSpan('retry', { links: workers.map((worker) => ({ context: worker.spanContext() })) }).end()
      root.setStatus({ code: SpanStatusCode.OK }).end()
    })
    context.with(ROOT_CONTEXT, () => tracer.startSpan('sweep').end())
    await new Promise((resolve) => server?.close(resolve))
    server = undefined
    return telemetry.traces()
  }

  test('give the same snapshot, with other ids, ports, times and another order of ends', async () => {
    const first = await run([0, 1])
    vi.useFakeTimers({ now: 0, toFake: ['Date', 'performance'] })
    const second = await run([1, 0])
    const third = await run([1, 0])
    expect(new Set([first, second, third].flat().map(({ traceId }) => traceId)).size).toBe(6)
    expect(draw(second)).toBe(draw(first))
    expect(draw(third)).toBe(draw(first))
    expect(first).toMatchInlineSnapshot(`
      GET /orders [server ok] {app.started: *, network.peer.port: *, server.port: *, url.full: /^http:\\/\\/127\\.0\\.0\\.1:\\d+\\/orders\\?key=[\\da-fA-F-]{36}$/}
      ├─ worker {number: 1} #worker
      ├─ worker {number: 2} #worker-2
      └─ retry
         ├─ ~> worker
         └─ ~> worker-2

      sweep
    `)
  })
})

describe('a change that matters changes the snapshot', () => {
  const data = makeSpanData(
    [
      span('GET /', { kind: 'server', service: 'shop', attributes: { 'http.route': '/', 'thread.id': 1 } }, [
        span('send a', { kind: 'producer' }),
        span('send b', { kind: 'producer', events: [{ name: 'sent', attributes: { to: 'b' } }] }),
      ]),
    ],
    [span('process', { kind: 'consumer', service: 'mailer', links: ['send a'] })],
  )
  const drawWith = (name: string, change: (one: SpanData) => Partial<SpanData>): string =>
    draw(buildTraces(data.map((one) => (one.name === name ? { ...one, ...change(one) } : one))))
  const before = draw(buildTraces(data))
  const [, , other] = data as [SpanData, SpanData, SpanData]

  test.each<[string, string, (one: SpanData) => Partial<SpanData>]>([
    ['a name', 'send a', () => ({ name: 'send' })],
    ['a kind to another', 'send a', () => ({ kind: 'client' })],
    ['a kind to internal, which is not drawn', 'send a', () => ({ kind: 'internal' })],
    ['a status to error', 'send a', () => ({ status: { code: 'error' } })],
    ['a status to ok', 'send a', () => ({ status: { code: 'ok' } })],
    ['an attribute', 'GET /', (one) => ({ attributes: { ...one.attributes, 'http.route': '/:id' } })],
    ['the type of an attribute', 'GET /', (one) => ({ attributes: { ...one.attributes, 'http.route': ['/'] } })],
    ['an attribute more', 'GET /', (one) => ({ attributes: { ...one.attributes, more: 1 } })],
    ['a masked attribute less', 'GET /', () => ({ attributes: { 'http.route': '/' } })],
    ['an event less', 'send b', () => ({ events: [] })],
    [
      "an event's attribute",
      'send b',
      (one) => ({ events: one.events.map((event) => ({ ...event, attributes: { to: 'c' } })) }),
    ],
    ["a link's target", 'process', (one) => ({ links: one.links.map((link) => ({ ...link, spanId: other.spanId })) })],
    [
      "a link's target to one that is not there",
      'process',
      (one) => ({ links: one.links.map((link) => ({ ...link, spanId: 'f'.repeat(16) })) }),
    ],
    ['a link less', 'process', () => ({ links: [] })],
    ['a parent', 'send b', () => ({ parentSpanId: data[1]?.spanId ?? '' })],
    ['the service', 'process', () => ({ resource: { attributes: { 'service.name': 'printer' } } })],
    ['a span that is still open', 'send a', () => ({ endTimeUnixNano: undefined }) as never],
    ['the order of starts', 'send a', () => ({ startSequence: 99 })],
  ])('%s', (_, name, change) => {
    expect(drawWith(name, change)).not.toBe(before)
  })

  test('and other ids do not', () => {
    const other = (id: string): string => id.replaceAll('0', 'c')
    const renamed = data.map((one) => ({
      ...one,
      traceId: other(one.traceId),
      spanId: other(one.spanId),
      ...(one.parentSpanId === undefined ? {} : { parentSpanId: other(one.parentSpanId) }),
      links: one.links.map((link) => ({ ...link, traceId: other(link.traceId), spanId: other(link.spanId) })),
    }))
    expect(draw(buildTraces(renamed))).toBe(before)
  })
})
