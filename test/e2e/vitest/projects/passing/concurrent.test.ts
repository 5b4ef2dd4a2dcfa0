import { once } from 'node:events'
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { afterAll, beforeAll, expect } from 'vitest'

const tracer = trace.getTracer('shop')
let server: Server
let url: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const span = tracer.startSpan(`serve ${request.url}`)
    setTimeout(() => {
      span.end()
      response.end('ok')
    }, Math.random() * 5)
  })
  server.listen(0)
  await once(server, 'listening')
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

const numbers = Array.from({ length: 30 }, (_, i) => i)

test.concurrent.each(numbers)('test %i sees its own spans and no others', async (n) => {
  const { telemetry } = await import('spanwright/vitest')
  await tracer.startActiveSpan(`work ${n}`, async (span) => {
    await sleep(Math.random() * 5)
    tracer.startSpan(`after await ${n}`).end()
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        tracer.startSpan(`in timer ${n}`).end()
        resolve()
      }, Math.random() * 5)
    })
    tracer.startSpan(`on its own ${n}`, { root: true }).end()
    await fetch(`${url}/fetch-${n}`).then((response) => response.text())
    await new Promise<void>((resolve, reject) => {
      get(`${url}/get-${n}`, (response) => response.resume().on('end', resolve)).on('error', reject)
    })
    span.end()
  })

  const traces = await telemetry.traces()
  const names = traces.flatMap((one) => one.spans.map((span) => span.name)).sort()
  expect(names).toEqual(
    [
      'GET',
      'GET',
      'GET',
      'GET',
      `after await ${n}`,
      `in timer ${n}`,
      `on its own ${n}`,
      `serve /fetch-${n}`,
      `serve /get-${n}`,
      `work ${n}`,
    ].sort(),
  )
  expect(traces).toHaveLength(2)
  expect(telemetry.unattributed()).toEqual([])
})
