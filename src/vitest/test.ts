import { test as base, type TestAPI } from 'vitest'
import type { Telemetry } from '../telemetry/telemetry.ts'
import { telemetryOf } from './run-in-scope.ts'

/**
 * Vitest's `test` with the fixture `telemetry`.
 *
 * @example
 * test('an order is charged once', async ({ telemetry }) => {
 *   await fetch(`${shop.url}/orders/42`)
 *   expect(await telemetry.trace()).toHaveSpan('POST /charge', { times: 1 })
 * })
 */
export const test: TestAPI<{ telemetry: Telemetry }> = base.extend<{ telemetry: Telemetry }>({
  telemetry: async ({ task }, use) => {
    await use(telemetryOf(task))
  },
})
