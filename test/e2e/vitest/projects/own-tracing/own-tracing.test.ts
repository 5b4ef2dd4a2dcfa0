import { trace } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

for (const name of ['one', 'two']) {
  test(`${name} sees its own span as a root, and none of Vitest's`, async ({ telemetry }) => {
    trace.getTracer('app').startSpan(name).end()
    const { spans, roots } = await telemetry.trace()
    expect(spans.map((span) => span.name)).toEqual([name])
    expect(roots[0]?.parentage).toBe('root')
  })
}

test('a span of Vitest is there to be left out', async ({ telemetry }) => {
  const own = trace.getTracer('app').startSpan('work')
  own.end()
  expect(trace.getActiveSpan()?.spanContext().traceId).toBe(own.spanContext().traceId)
  expect((await telemetry.trace()).spans).toHaveLength(1)
})
