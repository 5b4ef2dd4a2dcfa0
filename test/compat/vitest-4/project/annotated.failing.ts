/* oxlint-disable vitest/no-standalone-expect -- the test with the fixture is not known to it */
import { trace as api } from '@opentelemetry/api'
import { test } from 'spanwright/vitest'
import { expect } from 'vitest'

test('fails, and shows its trace', () => {
  api.getTracer('compat').startActiveSpan('GET /', (server) => {
    api.getTracer('compat').startSpan('db.query').end()
    server.end()
  })
  expect(1).toBe(2)
})
