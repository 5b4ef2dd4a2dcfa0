import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const project = join(import.meta.dirname, 'projects/app')
const report = join(project, 'node_modules/.report.json')
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs')

interface Results {
  readonly numTotalTests: number
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[]
}

// Instrumentations know a package by the node_modules folder that it stands in.
beforeAll(() => {
  rmSync(join(project, 'node_modules'), { recursive: true, force: true })
  cpSync(join(project, 'packages'), join(project, 'node_modules'), { recursive: true })
})

test('instrumentations reach what tests import, in forks and threads, isolated or not', { timeout: 60_000 }, () => {
  const run = spawnSync(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', VITEST: undefined },
  })
  const ran: Results = JSON.parse(readFileSync(report, 'utf8'))
  expect(ran.testResults.filter((each) => each.status !== 'passed')).toEqual([])
  expect(ran.testResults).toHaveLength(21)
  expect(ran.numTotalTests).toBe(121)
  expect(run).toMatchObject({ status: 0, signal: null })
})
