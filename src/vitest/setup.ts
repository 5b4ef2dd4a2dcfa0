import { afterAll, aroundEach, inject } from 'vitest'
import '../../matchers/vitest.ts'
import '../telemetry/real-time.ts' // before any test can replace the clock
import { runInScope } from './run-in-scope.ts'
import { startSession } from './session.ts'
import { telemetryDefaults } from './telemetry-defaults.ts'

const options = inject('spanwright')
const session = await startSession(options)
telemetryDefaults.timeout = options.timeout

aroundEach((runTest, { task }) => runInScope(task, runTest, options))

// oxlint-disable-next-line no-empty-pattern -- Vitest asks for the pattern
afterAll(({}, file) => session.endFile(file))
