import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

test('a trace in a snapshot is drawn', async ({ telemetry }) => {
  trace
    .getTracer('shop')
    .startSpan('work', { attributes: { 'server.port': 51234, 'order.id': '42' } })
    .end()
  expect(await telemetry.trace()).toMatchInlineSnapshot(`work {order.id: "42", server.port: *}`)
  expect({ plain: [1] }).toMatchInlineSnapshot(`
    {
      "plain": [
        1,
      ],
    }
  `)
})
