import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { resourceFromAttributes } from '@opentelemetry/resources'
import pg from 'pg'
import { drawTrace, Recorder } from 'spanwright'
import { test } from 'spanwright/vitest'
import { expect, inject, beforeAll } from 'vitest'
import { createPayments } from '../src/payments.ts'
import { createStorefront } from '../src/storefront.ts'

let url: string
beforeAll(async () => {
  const provider = new BasicTracerProvider({ resource: resourceFromAttributes({ 'service.name': 'payments' }), spanProcessors: [new Recorder()] })
  const payments = createPayments(provider.getTracer('payments')).listen(0)
  await once(payments, 'listening')
  const pool = new pg.Pool({ connectionString: inject('databaseUrl') })
  const store = createServer(createStorefront(pool, `http://localhost:${(payments.address() as AddressInfo).port}`)).listen(0)
  await once(store, 'listening')
  url = `http://localhost:${(store.address() as AddressInfo).port}`
})
test('all', async ({ telemetry }) => {
  for (const p of ['/', '/orders/42', '/orders/43', '/orders/44']) {
  const r = await fetch(`${url}${p}`)
  console.log(r.status, await r.text())
  }
  console.log(drawTrace(await telemetry.traces(), {attributes: 'telling'}))
  console.log(drawTrace(await telemetry.traces(), {attributes: 'all'}))
})
test('cap', async ({ telemetry }) => {
  const c = await telemetry.capture(() => fetch(`${url}/orders/42`))
  console.log(drawTrace(c))
  await telemetry.capture(async () => { const r = await fetch(`${url}/orders/42`); await r.text() })
})
test.concurrent('a', async ({ telemetry }) => {
  await fetch(`${url}/orders/42`).then(r => r.text())
  console.log('A', drawTrace(await telemetry.traces()))
})
test.concurrent('b', async ({ telemetry }) => {
  await fetch(`${url}/orders/43`).then(r => r.text())
  console.log('B', drawTrace(await telemetry.traces()))
})
