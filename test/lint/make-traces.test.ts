import { expect, test } from 'vitest'
import { makeTraces } from '../../src/lint/make-traces.ts'
import '../../src/query/trace-queries.ts'
import { drawTrace } from '../../src/trace/notation/draw-trace.ts'

test('a trace in the notation is drawn as it was written', () => {
  const text = [
    'POST /checkout [server @checkout] {http.response.status_code: 200}',
    '├─ db.query [client] {db.system.name: "postgresql"}',
    '├─ db.query [client] {db.system.name: "postgresql"}',
    '├─ POST [client error open]',
    '│  └─ ! exception {exception.type: "CardDeclined"}',
    '└─ send orders [producer] #send-orders',
    'process orders [consumer @fulfilment]',
    '└─ ~> send-orders',
  ].join('\n')
  const [trace] = makeTraces(text)
  expect(trace && drawTrace(trace, { attributes: 'all', events: 'all' })).toBe(text)
})

test('children run one after the other unless they say otherwise', () => {
  const [trace] = makeTraces({
    name: 'all',
    children: [{ name: 'a' }, { name: 'b' }, { name: 'c', startMs: 0.5, durationMs: 10 }],
  })
  const start = trace?.spans[0]?.startTimeUnixNano ?? 0n
  const times = trace?.spans.map((span) => [span.name, Number(span.startTimeUnixNano - start) / 1e6, span.durationMs])
  expect(times).toEqual([
    ['all', 0, 11.5],
    ['a', 0.1, 1.1],
    ['c', 0.5, 10],
    ['b', 1.2, 1.1],
  ])
})

test('services, resources and scopes are inherited, and links may point to other traces', () => {
  const scope = { name: 'shop', version: '2' }
  const [first, second] = makeTraces(
    { name: 'send', service: 'shop', resource: { 'host.name': 'h' }, scope, children: [{ name: 'inner' }] },
    { name: 'receive', links: ['send', { spanId: 'a'.repeat(16) }], parent: 'remote' },
  )
  const inner = first?.find('inner')
  expect(inner).toMatchObject({ service: 'shop', scope, resource: { attributes: { 'host.name': 'h' } } })
  expect(second?.roots[0]?.parentage).toBe('remote-parent')
  expect(second?.roots[0]?.links[0]?.spanId).toBe(first?.find('send').spanId)
})

test.for(['*', '/a/', 'a {b: *}', 'a {!b}', 'a\n  ...', 'a [x2..3]'])('%j is many traces, and refused', (text) => {
  expect(() => makeTraces(text)).toThrow(
    /^Line \d of the trace to be made has .* A trace is made of exact names and values\.$/,
  )
})

test('a link to nothing is refused', () => {
  expect(() => makeTraces('a\n  ~> b')).toThrow('There is no span "b" to link to.')
})
