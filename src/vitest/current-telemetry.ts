import { hub } from '../capture/hub.ts'
import type { Scope } from '../capture/scope.ts'
import { Telemetry } from '../telemetry/telemetry.ts'
import { telemetryDefaults } from './telemetry-defaults.ts'

/** The telemetry of the running test: the same that the fixture gives, for suites that keep Vitest's own `test`. */
export const telemetry: Telemetry = new Telemetry(currentScope, telemetryDefaults)

function currentScope(): Scope {
  const here = hub()
  const scope = here.current ?? onlyOne(here.running)
  if (scope) return scope
  if (here.running.size === 0) {
    throw new Error(
      '`telemetry` is there only while a test runs, and no test of this worker runs now. ' +
        'If a test does, the plugin is missing: `plugins: [spanwright()]` in vitest.config.ts.',
    )
  }
  throw new Error(
    `\`telemetry\` cannot tell which of the ${here.running.size} tests that run now is meant, because this code runs ` +
      'outside of their async contexts. Use the fixture: `test("…", async ({ telemetry }) => …)`.',
  )
}

function onlyOne(running: ReadonlySet<Scope>): Scope | undefined {
  return running.size === 1 ? running.values().next().value : undefined
}
