import { SeverityNumber } from '@opentelemetry/api-logs'
import { test } from 'spanwright/vitest'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Listening } from './support/listen.ts'
import { openShop } from './support/open-shop.ts'

let shop: Listening
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

describe('an order that is paid', () => {
  test('is one trace across both services', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/42`)

    const traces = await telemetry.traces()
    expect(traces).toBeSingleTrace()
    expect(traces).toBeComplete()
    expect(traces).toHaveNoErrors()
    expect(traces[0]?.services).toEqual(['storefront', 'payments'])
  })

  test('is read from PostgreSQL once', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/42`)

    expect(await telemetry.trace()).toHaveSpan('pg.query:SELECT shop', {
      kind: 'client',
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': /^SELECT .* FROM orders/ },
      times: 1,
    })
  })

  test('is charged by payments, on behalf of the request', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/42`)

    const trace = await telemetry.trace()
    const charge = trace.find('POST /charge')
    expect(charge).toHaveKind('server')
    expect(charge).toHaveAttributes({ 'http.route': '/charge', 'http.response.status_code': 201 })
    expect(charge).toBeChildOf({ name: 'POST', kind: 'client' })
    expect(charge).toBeDescendantOf('GET /orders/:id')
  })

  test('begins where the customer asks', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/42`)

    const trace = await telemetry.trace()
    expect(trace).toHaveRootSpan('GET', { kind: 'client', attributes: { 'url.path': '/orders/42' } })
    expect(trace.find('GET /orders/:id')).toBeChildOf('GET')
  })

  test('has its receipt sent, after the answer', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/42`)

    const receipt = await telemetry.waitFor('send receipts')
    expect(receipt).toHaveKind('producer')
    expect(receipt).toHaveAttribute('order.id', '42')
    expect(receipt).toBeDescendantOf('GET /orders/:id')
  })
})

describe('an order whose card is declined', () => {
  test('is answered with 402, and payments says why', async ({ telemetry }) => {
    const answer = await fetch(`${shop.url}/orders/43`)

    const trace = await telemetry.trace()
    expect(answer.status).toBe(402)
    expect(trace).not.toHaveNoErrors()
    expect(trace).toHaveSpan('POST /charge', {
      service: 'payments',
      status: { code: 'error', message: 'The card has no cover.' },
      exception: { type: 'CardDeclined' },
    })
  })

  test('is no error of the storefront', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/43`)

    const trace = await telemetry.trace()
    expect(trace.find('GET /orders/:id')).toHaveStatus('unset')
    expect(trace).toHaveNoErrors({ except: { attributes: { 'http.response.status_code': 402 } } })
  })

  test('leaves a warning in the log, tied to the charge', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/43`)

    const [warning] = telemetry.logs()
    expect(warning).toMatchObject({
      severityNumber: SeverityNumber.WARN,
      body: 'card declined',
      attributes: { cents: 48000 },
    })
    expect(warning?.span?.name).toBe('POST /charge')
  })

  test('gets no receipt', async ({ telemetry }) => {
    await fetch(`${shop.url}/orders/43`)

    await telemetry.never('send receipts', { for: 100 })
  })
})

test('an order that is not there is not charged', async ({ telemetry }) => {
  const answer = await fetch(`${shop.url}/orders/7`)

  expect(answer.status).toBe(404)
  expect(await telemetry.trace()).not.toHaveSpan({ service: 'payments' })
})

test('asking twice charges twice, in a trace each', async ({ telemetry }) => {
  const first = await telemetry.capture(() => fetch(`${shop.url}/orders/41`))
  const second = await telemetry.capture(() => fetch(`${shop.url}/orders/42`))

  expect(first).toHaveSpan('POST /charge', { times: 1 })
  expect(second).toHaveSpan('POST /charge', { times: 1 })
  expect(await telemetry.traces()).toHaveSpan('POST /charge', { times: 2 })
})

describe('customers at the same time', () => {
  test.concurrent.for(['41', '42', '43'])('order %s is in a trace of its own', async (id, { telemetry }) => {
    await fetch(`${shop.url}/orders/${id}`)

    const trace = await telemetry.trace()
    expect(trace).toBeComplete()
    expect(trace).toHaveSpan('GET', { attributes: { 'url.path': `/orders/${id}` }, times: 1 })
    expect(trace).toHaveSpan('POST /charge', { times: 1 })
  })
})
