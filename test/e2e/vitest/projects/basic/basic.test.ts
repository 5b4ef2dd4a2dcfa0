import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

const tracer = trace.getTracer('shop')

test('sees its own trace', async ({ telemetry }) => {
  tracer.startActiveSpan('GET /orders/:id', (root) => {
    tracer.startSpan('db.query', { kind: 2, attributes: { 'db.system.name': 'postgresql' } }).end()
    root.end()
  })
  const trace = await telemetry.trace()
  expect(trace).toHaveSpan('db.query')
  expect(trace).toHaveSpan('db.query', { attributes: { 'db.system.name': 'mysql' } })
})
test('leaves open', async ({ telemetry }) => {
  tracer.startSpan('leak')
  expect(telemetry.now()).toHaveSpan('leak')
})
test('open trace', async ({ telemetry }) => {
  tracer.startSpan('leak')
  await telemetry.trace()
})
test('none', async ({ telemetry }) => {
  await telemetry.trace()
})
test('two', async ({ telemetry }) => {
  tracer.startSpan('a').end()
  tracer.startSpan('b').end()
  await telemetry.trace()
})
