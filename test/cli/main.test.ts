import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { root } from '../support/source-files.ts'
import { otlpLines, sketches, twoRules, Workspace } from './support/workspace.ts'

const main = join(root, 'dist/src/cli/main.js')

function start(
  folder: Workspace,
  argv: readonly string[],
  flags: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  const { NODE_OPTIONS: _options, FORCE_COLOR: _force, ...env } = process.env
  return spawn(process.execPath, [...flags, main, ...argv], { cwd: folder.folder, env: { ...env, NO_COLOR: '1' } })
}

async function end(child: ChildProcessWithoutNullStreams): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const [[code], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

test('the command checks what it is piped', async () => {
  using folder = new Workspace({ 'spanwright.config.mjs': twoRules })
  const child = start(folder, ['lint', '-'])
  child.stdin.end(otlpLines(sketches.deep))
  const { code, stdout, stderr } = await end(child)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toContain('max-depth')
})

test('who reads only the start of the output is no error', async () => {
  const names = Array.from(
    { length: 3000 },
    (_, i) => `call ${'abcdefghij'[i % 10]}${i.toString(2).replaceAll('0', 'o').replaceAll('1', 'i')}`,
  )
  const traces = names.map((name) => ({ name, kind: 'client' as const }))
  using folder = new Workspace({ 'spanwright.config.mjs': twoRules, 'a.jsonl': otlpLines(...traces) })
  const child = start(folder, ['lint', 'a.jsonl', '--format', 'jsonl'])
  child.stdin.end()
  child.stdout.once('data', () => child.stdout.destroy())
  const [[code], stderr] = await Promise.all([once(child, 'exit'), text(child.stderr)])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('Ctrl-C ends it with 130, and without a word', async () => {
  using folder = new Workspace()
  const child = start(folder, ['lint', '-'])
  const ended = end(child)
  await new Promise((resolve) => child.stdin.write(' '.repeat(4_000_000), resolve))
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: 130, stdout: '', stderr: '' })
})

test('a config in TypeScript is loaded by Node, and where it cannot, the error says what to do', async () => {
  using folder = new Workspace({
    'spanwright.config.ts': `const level: 'warn' = 'warn'\nexport default { rules: { 'max-depth': level } }\n`,
    'package.json': '{"type":"module"}',
  })
  const loaded = await end(start(folder, ['lint', '--print-config']))
  expect(loaded).toMatchObject({ code: 0, stderr: '' })

  const refused = await end(start(folder, ['lint', '--print-config'], ['--no-experimental-strip-types']))
  expect(refused).toMatchObject({ code: 2, stdout: '' })
  expect(refused.stderr.replace(process.versions.node, '<version>')).toMatchInlineSnapshot(`
    "spanwright.config.ts is TypeScript, which Node <version> does not load as it runs here. Use Node 22.18 or later, set NODE_OPTIONS=--experimental-strip-types, or write it as spanwright.config.js.
    "
  `)
})
