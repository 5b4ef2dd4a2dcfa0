import { test as base, type TestAPI } from 'vitest'
import { Telemetry } from '../telemetry/telemetry.ts'
import { scopeOf } from './run-in-scope.ts'
import { telemetryDefaults } from './telemetry-defaults.ts'

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
    await use(new Telemetry(() => scopeOf(task), telemetryDefaults))
  },
})
