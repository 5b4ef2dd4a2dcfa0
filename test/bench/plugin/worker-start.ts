import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from '../support/benchmark.ts'
import { median } from '../support/rounds.ts'

const project = join(import.meta.dirname, '../project')
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs')
const rounds = 5

/**
 * What the plugin adds to a worker. Runs with it and without it alternate, each with one worker after the other and one
 * small file a worker; Vitest's own clocks in the worker give the time from set-up to the last hook, so that neither the
 * start of the main process nor that of Node counts, and the median over all files is what a busy machine moves least.
 */
export const benchmark: Benchmark = {
  unit: 'ms a worker',
  limit: 40,
  measure: () => {
    const folder = mkdtempSync(join(tmpdir(), 'spanwright-bench-'))
    try {
      const pairs = Array.from({ length: rounds }, () => [run('yes', folder), run('no', folder)] as const)
      return median(pairs.flatMap(([on]) => on)) - median(pairs.flatMap(([, off]) => off))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** The milliseconds of each file. */
function run(withPlugin: 'yes' | 'no', folder: string): number[] {
  const times = join(folder, `${withPlugin}.json`)
  const env = { ...process.env, CI: 'true', VITEST: undefined, WITH_PLUGIN: withPlugin, START_TIMES: times }
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: project,
    encoding: 'utf8',
    env,
  })
  if (status !== 0) throw new Error(`vitest run ended with ${status}:\n${stdout}${stderr}`)
  return JSON.parse(readFileSync(times, 'utf8')) as number[]
}
