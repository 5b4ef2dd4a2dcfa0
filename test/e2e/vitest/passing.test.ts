import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runVitest } from '../../support/run-vitest.ts'

const project = join(import.meta.dirname, 'projects/passing')

test.each([
  ['forks', ['--pool=forks']],
  ['threads', ['--pool=threads']],
  ['one worker for all files', ['--no-isolate', '--maxWorkers=1']],
])('every test sees its own telemetry: %s', { timeout: 30_000 }, async (_name, args) => {
  const run = await runVitest(project, args)
  expect(run.output).toContain('Tests  44 passed (44)')
  expect(run.output).not.toContain('Spans of no test')
  expect(run.exitCode).toBe(0)
})

test.each(['vmThreads', 'vmForks'])(
  'the pool %s is refused with the pools that work',
  { timeout: 30_000 },
  async (pool) => {
    const run = await runVitest(project, [`--pool=${pool}`])
    expect(run.exitCode).toBe(1)
    expect(run.errors).toContain(
      `Spanwright does not work in the pool "${pool}": it gives each test file globals and modules of its own, which ` +
        'OpenTelemetry and its instrumentations do not survive. Set `test.pool` to "forks" or "threads".',
    )
  },
)
