import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../../dist/src/cli/main.js', import.meta.url))
const withUsage = fileURLToPath(new URL('with-usage.ts', import.meta.url))

/** Runs the built command as a user does, and gives the milliseconds from its start to its end. */
export function commandMs(args: readonly string[], cwd: string): number {
  const start = performance.now()
  run([main, ...args], cwd)
  return performance.now() - start
}

/** The most memory that the built command held, in megabytes. */
export function commandMegabytes(args: readonly string[], cwd: string): number {
  const bytes = Number(
    run([withUsage, main, ...args], cwd)
      .split('\n')
      .at(-1),
  )
  return bytes / 1e6
}

/** What the command wrote to stderr. Findings are no error here. */
function run(args: readonly string[], cwd: string): string {
  const { status, signal, stderr } = spawnSync(process.execPath, [...args, '--fail-on', 'none'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (status === 0) return stderr
  throw new Error(`${args.join(' ')} ended with ${signal ?? status}:\n${stderr}`)
}
