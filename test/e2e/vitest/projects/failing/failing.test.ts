import { SpanKind, trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

const tracer = trace.getTracer('shop')

function order(): void {
  tracer.startActiveSpan('GET /orders/:id', { kind: SpanKind.SERVER }, (root) => {
    tracer.startSpan('db.query', { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'mysql' } }).end()
    root.end()
  })
}

tracer.startSpan('at import').end()

test('no such span', async ({ telemetry }) => {
  order()
  expect(await telemetry.trace()).toHaveSpan('db.query', { attributes: { 'db.system.name': 'postgresql' } })
})

test('no trace', async ({ telemetry }) => {
  await telemetry.trace()
})

test('two traces', async ({ telemetry }) => {
  order()
  tracer.startSpan('send mail').end()
  await telemetry.trace()
})

test('a span still open', async ({ telemetry }) => {
  tracer.startActiveSpan('GET /orders/:id', (root) => {
    tracer.startSpan('db.query')
    root.end()
  })
  await telemetry.trace()
})

test('leaves a span open and passes', () => {
  tracer.startSpan('forgotten')
})
