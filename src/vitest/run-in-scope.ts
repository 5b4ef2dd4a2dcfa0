import type { RunnerTestCase } from 'vitest'
import { outsideOfSpans } from '../capture/globals.ts'
import { hub } from '../capture/hub.ts'
import type { Scope } from '../capture/scope.ts'
import type { WorkerOptions } from './options.ts'

const scopes = new WeakMap<object, Scope>()

/** The scope of a test that runs. */
export function scopeOf(task: Readonly<RunnerTestCase>): Scope {
  const scope = scopes.get(task)
  if (scope) return scope
  throw new Error(
    'The `telemetry` fixture has no recorder: the plugin is missing. Add `plugins: [spanwright()]` to vitest.config.ts.',
  )
}

/** Runs one attempt at a test in a scope of its own, and tells what it left open and, where it failed, what it traced. */
export async function runInScope(
  task: Readonly<RunnerTestCase>,
  runTest: () => Promise<void>,
  options: WorkerOptions,
): Promise<void> {
  const scope = hub().open(task.fullName)
  scopes.set(task, scope)
  try {
    await hub().run(scope, () => outsideOfSpans(runTest))
    if (options.conventions !== undefined && task.result?.state !== 'fail') await checkConventions(task, scope)
    if (task.result?.state === 'fail' || (scope.openCount > 0 && options.openSpans !== 'ignore')) {
      const { reportTest } = await import('./report-test.ts')
      await reportTest(task, scope, options)
    }
  } finally {
    hub().close(scope)
  }
}

async function checkConventions(task: Readonly<RunnerTestCase>, scope: Scope): Promise<void> {
  const { checkTraces } = await import('./conventions/check-traces.ts')
  await checkTraces(task, scope)
}
