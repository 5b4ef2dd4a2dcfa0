import { AsyncResource } from 'node:async_hooks'
import { metrics, trace } from '@opentelemetry/api'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

const outside = new AsyncResource('outside of every test')
const together = { begun: 0, all: Promise.withResolvers<void>() }

async function allRun(): Promise<void> {
  if (++together.begun === 3) together.all.resolve()
  await together.all.promise
}

test.concurrent('the spans of a provider of the project are seen', async ({ telemetry }) => {
  await allRun()
  trace.getTracer('app').startSpan('work').end()
  expect(await telemetry.trace()).toHaveSpan('work', { service: 'own' })
})

test.concurrent('what a meter provider of the project measures is seen, and it stays registered', async ({
  telemetry,
}) => {
  await allRun()
  trace.getTracer('app').startActiveSpan('work', (span) => {
    metrics.getMeter('app').createCounter('orders').add(1)
    span.end()
  })
  expect((await telemetry.trace()).find('work')).toHaveMeasurement('orders', { value: 1 })
  expect(metrics.getMeterProvider()).toBeInstanceOf(MeterProvider)
})

test.concurrent('a span of nobody, while several tests run, is listed', async ({ telemetry }) => {
  await allRun()
  outside.runInAsyncScope(() => trace.getTracer('app').startSpan('whose').end())
  expect(telemetry.now()).toEqual([])
  expect(telemetry.unattributed()).toMatchObject([{ roots: [{ name: 'whose' }] }])
})
