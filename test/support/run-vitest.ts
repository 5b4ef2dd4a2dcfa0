import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './source-files.ts'

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs')

/** What a run of Vitest came to. */
export interface VitestRun {
  readonly exitCode: number
  /** What it printed, without colours, and with paths, durations and line numbers of the runner's own made alike. */
  readonly output: string
  /** What it printed as errors, in the same way. */
  readonly errors: string
}

/** Runs Vitest on a project in a process of its own. */
export function runVitest(
  project: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<VitestRun> {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', ...args],
      { cwd: project, env: { ...env, NO_COLOR: '1', CI: '', ...variables } },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : Number(error.code)
        resolve({ exitCode, output: tidy(stdout, project), errors: tidy(stderr, project) })
      },
    )
  })
}

function tidy(output: string, project: string): string {
  return output
    .replaceAll(project, '<project>')
    .replaceAll(root, '<root>')
    .replaceAll(/^ *❯ .*(?:[\\/]src[\\/]|[\\/]dist[\\/]).*\n/gm, '')
    .replaceAll(/[ \t]+$/gm, '')
}

/** The part of an output that tells of one failed test, up to the code frame. */
export function failureOf(run: VitestRun, testName: string): string {
  const from = run.errors.indexOf(`> ${testName}\n`)
  if (from < 0) throw new Error(`The run tells of no failed test "${testName}":\n${run.output}\n${run.errors}`)
  const to = run.errors.indexOf('⎯⎯⎯⎯', from)
  return run.errors.slice(from + 2, to).trimEnd()
}
