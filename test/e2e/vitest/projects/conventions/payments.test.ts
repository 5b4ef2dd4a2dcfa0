import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'

const tracer = trace.getTracer('payments', '1.0.0')

test('an order in another file', () => {
  tracer.startSpan('order placed').end()
})

test.skipIf(process.env['WRONG_ALLOW'] === undefined)('a rule that there is not', ({ telemetry }) => {
  telemetry.allow('order-has-id', 'it is misspelt')
  tracer.startSpan('charge').end()
})
