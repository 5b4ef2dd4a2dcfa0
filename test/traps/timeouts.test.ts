import { trace } from '@opentelemetry/api'
import { afterEach, expect, test, vi } from 'vitest'
import { record } from '../../src/telemetry/record.ts'
import { disableGlobals } from '../support/globals.ts'

/** A clock that goes on only when somebody waits for it, at once. */
const clock = vi.hoisted(() => ({ now: 0, waits: [] as number[] }))

vi.mock('../../src/telemetry/real-time.ts', () => ({
  realTime: () => clock.now,
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  after: (milliseconds: number, fn: () => void) => {
    clock.waits.push(milliseconds)
    const wake = setImmediate(() => {
      clock.now += milliseconds
      fn()
    })
    return () => clearImmediate(wake)
  },
}))

afterEach(disableGlobals)

test('F13: a timeout is cut short without a word', async () => {
  using telemetry = record()
  trace.getTracer('shop').startSpan('a').end()
  await expect(telemetry.waitFor('b', { timeout: 7_000 })).rejects.toThrow(
    'Waited 7000 ms, in which nothing arrived. No span is named "b"',
  )
  await telemetry.never('b', { for: 90_000 })
  expect(clock.waits).toEqual([7_000, 90_000])
})
