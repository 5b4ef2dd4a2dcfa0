import { afterAll, aroundEach, inject } from 'vitest'
import '../../matchers/vitest.ts'
import './worker-types.ts'
import { setTelemetryDefaults } from './current-telemetry.ts'
import { runInScope } from './run-in-scope.ts'
import { startSession } from './session.ts'

const options = inject('spanwright')
const session = await startSession(options)
setTelemetryDefaults(options)

aroundEach((runTest, { task }) => runInScope(task, runTest, options))

// oxlint-disable-next-line no-empty-pattern -- Vitest asks for the pattern
afterAll(({}, file) => session.endFile(file))
