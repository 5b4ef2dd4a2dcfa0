/* oxlint-disable vitest/no-standalone-expect -- the test with the fixture is not known to it */
import { setTimeout as sleep } from 'node:timers/promises'
import { trace as api } from '@opentelemetry/api'
import { test, telemetry as current } from 'spanwright/vitest'
import { afterEach, expect, vi } from 'vitest'

const tracer = api.getTracer('compat')

afterEach(() => {
  vi.useRealTimers()
})

const numbers = Array.from({ length: 10 }, (_, i) => i)

test.concurrent.for(numbers)(
  'concurrent test %i sees its own spans and no others',
  async (n, { telemetry, expect }) => {
    await tracer.startActiveSpan(`work ${n}`, async (span) => {
      await sleep(10 - n)
      tracer.startSpan(`after await ${n}`).end()
      tracer.startSpan(`on its own ${n}`, { root: true }).end()
      span.end()
    })
    const traces = await telemetry.traces()
    const names = traces.flatMap((trace) => trace.spans.map(({ name }) => name))
    expect(names).toEqual([`work ${n}`, `after await ${n}`, `on its own ${n}`])
  },
)

test('waiting goes on in real time under fake timers', async ({ telemetry }) => {
  vi.useFakeTimers()
  tracer.startSpan('at once').end()
  setTimeout(() => tracer.startSpan('in a minute').end(), 60_000)
  expect(await telemetry.trace()).toHaveSpan('at once')
  vi.advanceTimersByTime(60_000)
  expect(await telemetry.waitFor('in a minute')).toMatchObject({ name: 'in a minute' })
})

test('the imported telemetry is that of the running test', async () => {
  tracer.startSpan('mine').end()
  expect((await current.trace()).spans.map(({ name }) => name)).toEqual(['mine'])
})
