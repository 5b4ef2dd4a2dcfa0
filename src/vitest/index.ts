import '../../matchers/vitest-types.ts'

export { createSnapshotSerializer } from '../../matchers/snapshot-serializer.ts'
export { telemetry } from './current-telemetry.ts'
export { test, test as it } from './test.ts'
