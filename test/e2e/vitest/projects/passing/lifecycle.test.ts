import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { context, metrics, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { logs } from '@opentelemetry/api-logs'
import { telemetry as current, test } from 'spanwright/vitest'
import { afterEach, beforeEach, describe, expect, test as plain, vi } from 'vitest'

const tracer = trace.getTracer('shop')
const orders = metrics.getMeter('shop', '1.0.0').createCounter('orders', { unit: '{order}' })

describe('under fake timers', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('a trace is given at once', async ({ telemetry }) => {
    tracer.startSpan('work').end()
    expect((await telemetry.trace()).spans).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('waiting wakes on the span, not on the clock', async ({ telemetry }) => {
    setTimeout(() => tracer.startSpan('later').end(), 60_000)
    const waiting = telemetry.waitFor('later')
    vi.advanceTimersByTime(60_000)
    expect((await waiting).name).toBe('later')
  })

  test('a window in which nothing may happen passes in real time', async ({ telemetry }) => {
    tracer.startSpan('work').end()
    await telemetry.never('charge card', { for: 20 })
  })

  test('what is open is told when the time is up', async ({ telemetry }) => {
    const span = tracer.startSpan('slow')
    await expect(telemetry.trace({ timeout: 20 })).rejects.toThrow('"slow" started at')
    span.end()
  })
})

describe('a retried test', () => {
  let attempts = 0
  test('starts each attempt with nothing', { retry: 2 }, async ({ telemetry }) => {
    attempts++
    tracer.startSpan(`attempt ${attempts}`).end()
    const { spans } = await telemetry.trace()
    expect(spans.map((span) => span.name)).toEqual([`attempt ${attempts}`])
    expect(attempts).toBe(3)
  })
})

describe('hooks around a test', () => {
  beforeEach(() => {
    tracer.startSpan('in beforeEach').end()
  })

  test('belong to the test', async ({ telemetry }) => {
    tracer.startSpan('in test').end()
    const traces = await telemetry.traces()
    expect(traces.flatMap((one) => one.spans.map((span) => span.name))).toEqual(['in beforeEach', 'in test'])
  })
})

plain("vitest's own test has the same telemetry by import", async () => {
  tracer.startSpan('work').end()
  expect(await current.trace()).toHaveSpan('work', { service: 'shop' })
})

test('capture gives what a function caused, and the test still has all', async ({ telemetry }) => {
  await tracer.startActiveSpan('outer', async (outer) => {
    tracer.startSpan('before').end()
    const traces = await telemetry.capture(async () => {
      await tracer.startActiveSpan('inner', async (inner) => {
        await Promise.resolve()
        tracer.startSpan('deep').end()
        inner.end()
      })
    })
    expect(traces.flatMap((one) => one.spans.map((span) => span.name))).toEqual(['inner', 'deep'])
    outer.end()
  })
  const names = (await telemetry.trace()).spans.map((span) => span.name)
  expect(names).toEqual(['outer', 'before', 'inner', 'deep'])
})

test('a span outside of every context is still of the only test that runs', async ({ telemetry }) => {
  context.with(ROOT_CONTEXT, () => tracer.startSpan('from nowhere').end())
  expect(await telemetry.trace()).toHaveSpan('from nowhere')
})

test('log records are tied to their spans', async ({ telemetry }) => {
  const logger = logs.getLogger('shop', '1.0.0')
  tracer.startActiveSpan('work', (span) => {
    logger.emit({ severityNumber: 9, body: 'charged', attributes: { 'order.id': '42' } })
    span.end()
  })
  logger.emit({ body: 'outside' })
  const records = telemetry.logs()
  expect(records.map(({ body, span }) => [body, span?.name])).toEqual([
    ['charged', 'work'],
    ['outside', undefined],
  ])
  expect(records[0]).toMatchObject({ severityNumber: 9, attributes: { 'order.id': '42' }, scope: { name: 'shop' } })
})

test('measurements are tied to their spans', async ({ telemetry }) => {
  tracer.startActiveSpan('work', (span) => {
    orders.add(1, { 'order.id': '42' })
    span.end()
  })
  orders.add(2)
  const trace = await telemetry.trace()
  expect(trace.find('work')).toHaveMeasurement('orders', { value: 1, unit: '{order}', times: 1 })
  expect(trace).toHaveMeasurement({ attributes: { 'order.id': '42' }, scope: { name: 'shop', version: '1.0.0' } })
  expect(telemetry).toHaveMeasurement('orders', { value: 2, span: null })
  await expect.poll(() => telemetry).toHaveMeasurement('orders', { times: 2 })
})

test('instrumentations measure, though they were made before the meter provider', async ({ telemetry }) => {
  const server = createServer((_request, response) => response.end('ok')).listen(0)
  await once(server, 'listening')
  await fetch(`http://localhost:${(server.address() as AddressInfo).port}`).then((response) => response.text())
  server.close()
  await telemetry.traces()
  const scope = '@opentelemetry/instrumentation-undici'
  await expect
    .poll(() => telemetry)
    .toHaveMeasurement('http.client.request.duration', { instrument: 'histogram', unit: 's', scope })
})

test('polling sees a span when it comes', async ({ telemetry }) => {
  setTimeout(() => tracer.startSpan('later').end(), 10)
  await expect.poll(() => telemetry.now()).toHaveSpan('later')
})
