import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

const tracer = trace.getTracer('orders', '1.0.0')

/** Starts a span in another, as deep as there are names. */
function nest(...names: readonly string[]): void {
  const [name, ...rest] = names
  if (name === undefined) return
  tracer.startActiveSpan(name, (span) => {
    nest(...rest)
    span.end()
  })
}

test('an order without an id', () => {
  nest('order placed')
})

test('another order without an id', () => {
  nest('order placed')
})

test('an old order', () => {
  nest('order legacy')
})

test('an order whose fault is known', ({ telemetry }) => {
  telemetry.allow('acme/order-has-id', 'ids come with the next release')
  nest('order draft')
})

test('a deep one', () => {
  nest('a', 'b', 'c')
})

test('a matcher without an argument takes the conventions of the run', async ({ telemetry }) => {
  telemetry.allow('acme/order-has-id', 'it is what this test is about')
  nest('order matched')
  expect(await telemetry.trace()).not.toFollowConventions()
})
