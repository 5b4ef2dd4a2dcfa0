import { AsyncResource } from 'node:async_hooks'
import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

const outside = new AsyncResource('outside of every test')
const together = { begun: 0, all: Promise.withResolvers<void>() }

async function bothRun(): Promise<void> {
  if (++together.begun === 2) together.all.resolve()
  await together.all.promise
}

test.concurrent('the spans of a provider of the project are seen', async ({ telemetry }) => {
  await bothRun()
  trace.getTracer('app').startSpan('work').end()
  expect(await telemetry.trace()).toHaveSpan('work', { service: 'own' })
})

test.concurrent('a span of nobody, while several tests run, is listed', async ({ telemetry }) => {
  await bothRun()
  outside.runInAsyncScope(() => trace.getTracer('app').startSpan('whose').end())
  expect(telemetry.now()).toEqual([])
  expect(telemetry.unattributed()).toMatchObject([{ roots: [{ name: 'whose' }] }])
})
