import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Writes, for each test file, the milliseconds that its worker spent on it from its first line to its last. */
export default class StartTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const times = modules.map((module) => {
      if (!module.ok()) throw new Error(`${module.relativeModuleId} failed.`)
      const { prepareDuration, environmentSetupDuration, setupDuration, collectDuration, duration } =
        module.diagnostic()
      return prepareDuration + environmentSetupDuration + setupDuration + collectDuration + duration
    })
    writeFileSync(process.env['START_TIMES'] ?? '', JSON.stringify(times))
  }
}
