import '../../matchers/vitest-types.ts'

export { telemetry } from './current-telemetry.ts'
export { test, test as it } from './test.ts'
