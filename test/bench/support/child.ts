import { spawnSync } from 'node:child_process'

/** Runs a script of the benchmarks in a process of its own and parses what it prints. */
export function runChild<T>(script: string, args: readonly string[] = [], flags: readonly string[] = []): T {
  const child = spawnSync(process.execPath, ['--expose-gc', ...flags, script, ...args], { encoding: 'utf8' })
  if (child.status === 0) return JSON.parse(child.stdout) as T
  throw new Error(`${script} ${args.join(' ')} ended with ${child.signal ?? child.status}:\n${child.stderr}`)
}
