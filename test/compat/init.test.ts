import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ended, type Project, repositoryScript, Workbench } from './support/project.ts'

const workbench = new Workbench()
let project: Project
let written: Ended

beforeAll(async () => {
  project = await workbench.install('init', await workbench.pack(), 'init/project')
  written = await project.npx('spanwright', 'init')
}, 120_000)

afterAll(() => workbench[Symbol.dispose]())

test('a project is set up by the installed command', () => {
  expect(written.status).toBe(0)
  expect(written.stdout).toMatch(
    /^Wrote:\n  spanwright\.config\.ts\n  test\/telemetry\.test\.ts\n  vitest\.config\.ts\n/,
  )
})

test('its test passes at once, held to the conventions', async () => {
  const { status, stdout } = await project.npx('vitest', 'run')
  expect(stripVTControlCharacters(stdout)).toMatch(/ Tests +1 passed \(1\)\n/)
  expect(stdout).not.toMatch(/[1-9]\d* error/)
  expect(status).toBe(0)
})

test('what was written compiles', { timeout: 60_000 }, async () => {
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--skipLibCheck',
    '--types',
    'node',
  ]
  const files = ['spanwright.config.ts', 'test/telemetry.test.ts', 'vitest.config.ts']
  const { stdout } = await project.node(repositoryScript('typescript/bin/tsc'), ...options, ...files)
  expect(stdout).toBe('')
})

test('a rule is explained by the page that came with the package', async () => {
  const { stdout } = await project.npx('spanwright', 'explain', 'no-orphan-span')
  expect(stdout).toContain('no-orphan-span\n\nThe parent of every span is recorded, or lies in another process.\n')
  expect(stdout).toContain('Level: error, by spanwright.config.ts.')
})
