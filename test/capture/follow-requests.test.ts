import { once } from 'node:events'
import { Agent, createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followRequests } from '../../src/capture/follow-requests.ts'
import { hub } from '../../src/capture/hub.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import type { Scope } from '../../src/capture/scope.ts'

const tracer = new BasicTracerProvider({ spanProcessors: [new Recorder()] }).getTracer('test')
const here = hub()
let stale: Scope
let server: Server
let url: string
let unfollow: () => void

beforeEach(async () => {
  unfollow = followRequests(here)
  stale = here.open('the test that opened the server')
  server = createServer(async (request, response) => {
    await Promise.resolve()
    tracer.startSpan(`serve ${request.url}`).end()
    response.end('ok')
  })
  await here.run(stale, () => once(server.listen(0), 'listening'))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  unfollow()
  here.close(stale)
  server.closeAllConnections()
  server.close()
  here.unattributed.clear()
})

function names(scope: Scope): string[] {
  return scope.spans().map((span) => span.name)
}

const keepAlive = new Agent({ keepAlive: true, maxSockets: 1 })

const clients: readonly (readonly [name: string, call: (target: string) => Promise<unknown>])[] = [
  ['fetch', (target) => fetch(target).then((response) => response.text())],
  ['http.get', (target) => request(target, new Agent())],
  ['http.get over one connection', (target) => request(target, keepAlive)],
]

function request(target: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(target, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject)
  })
}

test.each(clients)(
  "a server's spans are of the scope that called by %s, though nothing is propagated",
  async (_, call) => {
    const scopes = Array.from({ length: 5 }, (_unused, i) => here.open(`test ${i}`))
    await Promise.all(scopes.map((scope, i) => here.run(scope, () => call(`${url}/${i}`))))
    expect(scopes.map(names)).toEqual(scopes.map((_unused, i) => [`serve /${i}`]))
    expect(names(stale)).toEqual([])
    for (const scope of scopes) here.close(scope)
  },
)

test('a scope inside another has what its own call caused', async () => {
  const outer = here.open('test')
  const inner = here.open('capture', outer)
  await here.run(inner, () => fetch(`${url}/inner`).then((response) => response.text()))
  await here.run(outer, () => fetch(`${url}/outer`).then((response) => response.text()))
  expect(names(inner)).toEqual(['serve /inner'])
  expect(names(outer)).toEqual(['serve /inner', 'serve /outer'])
  here.close(inner)
  here.close(outer)
})

test('without following them, they would be of the scope that opened the server', async () => {
  unfollow()
  const scope = here.open('test')
  await here.run(scope, () => fetch(`${url}/lost`).then((response) => response.text()))
  expect([names(scope), names(stale)]).toEqual([[], ['serve /lost']])
  here.close(scope)
})
