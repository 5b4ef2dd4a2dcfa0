import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Project, repositoryScript, Workbench } from './support/project.ts'

const vitest = 'node_modules/vitest/vitest.mjs'
const workbench = new Workbench()
let project: Project

beforeAll(async () => {
  project = await workbench.install('vitest-4', await workbench.pack(), 'vitest-4/project')
}, 120_000)

afterAll(() => workbench[Symbol.dispose]())

test('the project has Vitest 4.1', async () => {
  const { stdout } = await project.node(vitest, '--version')
  expect(stdout).toMatch(/^vitest\/4\.1\.12 /)
})

test('the types compile beside its own', { timeout: 60_000 }, async () => {
  const { stdout } = await project.node(repositoryScript('typescript/bin/tsc'), '--project', '.')
  expect(stdout).toBe('')
})

test('the matchers, the fixture, concurrent tests and fake timers work', { timeout: 60_000 }, async () => {
  const { status, stdout, stderr } = await project.node(vitest, 'run', '--reporter=json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ numTotalTests: 15, numPassedTests: 15 })
})

test('a test that fails is annotated with its trace', { timeout: 60_000 }, async () => {
  const { status, stdout, stderr } = await project.node(vitest, 'run', '--config=vitest.failing.config.ts')
  expect(status).toBe(1)
  expect(stdout + stderr).toContain('The trace of this test:\n\n  GET /\n  └─ db.query')
})
