import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runVitest } from '../../support/run-vitest.ts'

const project = join(import.meta.dirname, 'projects/own-provider')

test('a provider of the project that has a recorder is attached to', { timeout: 30_000 }, async () => {
  const run = await runVitest(project)
  expect(run.output).toContain('Tests  3 passed (3)')
  expect(run.exitCode).toBe(0)
})

test('a provider of the project without a recorder is an error that says what to do', { timeout: 30_000 }, async () => {
  const run = await runVitest(project, [], { SETUP: './without-recorder.ts' })
  expect(run.exitCode).toBe(1)
  expect(run.errors).toContain(
    'The tracer provider (BasicTracerProvider) has no recorder, so its spans cannot be seen.',
  )
})

test("Vitest's own tracing is left out of what a test sees", { timeout: 30_000 }, async () => {
  const run = await runVitest(join(import.meta.dirname, 'projects/own-tracing'))
  expect(run.output).toContain('Tests  3 passed (3)')
  expect(run.exitCode).toBe(0)
})
