/* oxlint-disable vitest/no-standalone-expect -- the test with the fixture is not known to it */
import { trace as api } from '@opentelemetry/api'
import { describe, expect } from 'vitest'
import { test } from 'spanwright/vitest'

const tracer = api.getTracer('compat')

function handle(): void {
  tracer.startActiveSpan('GET /', (server) => {
    tracer.startSpan('db.query', { attributes: { 'db.system.name': 'postgresql' } }).end()
    server.end()
  })
}

describe('the matchers on vitest 4', () => {
  test('pass and fail as on any other', async ({ telemetry }) => {
    handle()
    const trace = await telemetry.trace()
    expect(trace).toHaveSpan('db.query', { attributes: { 'db.system.name': 'postgresql' } })
    expect(trace).not.toHaveSpan('db.rollback')
    expect(() => expect(trace).toHaveSpan('db.qurey')).toThrow('The nearest is "db.query"')
    expect({ trace }).toEqual({ trace: expect.toBeComplete() })
  })

  test('work behind soft, resolves and poll', async ({ telemetry }) => {
    handle()
    expect.soft(await telemetry.trace()).toBeComplete()
    await expect(telemetry.trace()).resolves.toBeComplete()
    await expect.poll(() => telemetry.now()).toHaveSpan('db.query')
  })

  test('refuse a wrong subject behind .not too', () => {
    expect(() => expect('GET /').not.toBeComplete()).toThrow('The subject must be a trace')
  })
})
