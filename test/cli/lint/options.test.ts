import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printStats } from '../../../src/cli/lint/print-stats.ts'
import '../support/plain-reporters.ts'
import { type Ended, otlpLines, type RunOptions, sketches, twoRules, Workspace } from '../support/workspace.ts'

const { good, deep, client } = sketches

async function lint(
  options: readonly string[],
  traces: readonly string[] = [deep, client],
  run?: RunOptions,
): Promise<Ended> {
  using folder = new Workspace({ 'spanwright.config.mjs': twoRules, 'a.jsonl': otlpLines(...traces) })
  return await folder.run(['lint', 'a.jsonl', ...options], run)
}

describe('when a run fails', () => {
  test.each([
    ['nothing is broken', [good], [], 0],
    ['an error', [deep], [], 1],
    ['a warning', [client], [], 0],
    ['a warning, where warnings fail', [client], ['--fail-on', 'warn'], 1],
    ["a warning, in Weaver's words", [client], ['--fail-on', 'improvement'], 1],
    ['an error, where nothing fails', [deep], ['--fail-on', 'none'], 0],
    ['as many warnings as are allowed', [client], ['--max-warnings', '1'], 0],
    ['an error that is turned down', [deep], ['--rule', 'max-depth:warn'], 0],
    ['an error that is turned off', [deep], ['--rule', 'max-depth:off'], 0],
    ['a rule with more room', [deep], ['--rule', 'max-depth:error:{"max":3}'], 0],
  ])('%s', async (_, traces, options, exitCode) => {
    expect(await lint(options, traces)).toMatchObject({ exitCode, stderr: '' })
  })

  test('more warnings than are allowed, and then it is said', async () => {
    const { exitCode, stderr } = await lint(['--max-warnings', '0'], [client])
    expect(exitCode).toBe(1)
    expect(stderr).toMatchInlineSnapshot(`
      "There is 1 warning, and --max-warnings allows 0.
      "
    `)
  })
})

describe('what is told', () => {
  test('all that was found, in a settled order', async () => {
    expect((await lint([])).stdout).toMatchInlineSnapshot(`
      "warn no-root-client-span a.jsonl x1
      error max-depth a.jsonl x1
      spans 4, traces 2, suppressed 0, unused 0
      "
    `)
  })

  test('with --quiet, what fails', async () => {
    expect((await lint(['--quiet'])).stdout).toMatchInlineSnapshot(`
      "error max-depth a.jsonl x1
      spans 4, traces 2, suppressed 0, unused 0
      "
    `)
    expect((await lint(['--quiet', '--fail-on', 'warn'])).stdout).toContain('no-root-client-span')
  })

  test('warnings that are not told count nevertheless', async () => {
    const { exitCode, stderr } = await lint(['--quiet', '--max-warnings', '0'], [client])
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'There is 1 warning, and --max-warnings allows 0.\n' })
  })

  test('several formats: those with a file go there, the others are printed', async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': twoRules, 'a.jsonl': otlpLines(deep) })
    const both = await folder.run(['lint', 'a.jsonl', '--format', 'stylish', '--output', 'json=out/findings.json'])
    expect(both.stdout).toContain('error max-depth')
    expect(JSON.parse(folder.read('out/findings.json'))).toMatchObject([{ rule: 'max-depth' }])

    const alone = await folder.run(['lint', 'a.jsonl', '--output', 'stylish=out/a.txt', '--format', 'stylish'])
    expect(alone.stdout).toBe('')
    expect(folder.read('out/a.txt')).toBe(both.stdout)

    const added = await folder.run(['lint', 'a.jsonl', '--output', 'json=out/b.json'])
    expect(added.stdout).toBe(both.stdout)
  })

  test('on GitHub Actions, the format "github" adds to the summary of the step', async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': twoRules, 'a.jsonl': otlpLines(deep), summary: 'before\n' })
    const env = { GITHUB_STEP_SUMMARY: join(folder.folder, 'summary') }
    await folder.run(['lint', 'a.jsonl'], { env })
    expect(folder.read('summary')).toBe('before\n')
    await folder.run(['lint', 'a.jsonl', '--format', 'github'], { env })
    expect(folder.read('summary')).toBe('before\nfindings 1\n')
    expect(
      await folder.run(['lint', 'a.jsonl', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: folder.folder } }),
    ).toEqual({
      exitCode: 2,
      stdout: expect.stringContaining('max-depth'),
      stderr: 'The summary of the step cannot be written to <cwd>: it is a folder (EISDIR).\n',
    })
  })

  test('a report that cannot be written is an error', async () => {
    const { exitCode, stderr } = await lint(['--output', 'json=a.jsonl/x'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatchInlineSnapshot(`
      "The report cannot be written to a.jsonl/x: a file is in the way (EEXIST).
      "
    `)
  })

  test.each<[string, readonly string[], RunOptions, boolean]>([
    ['a pipe', [], {}, false],
    ['a terminal', [], { isTerminal: true }, true],
    ['a terminal that has none', [], { isTerminal: true, env: { TERM: 'dumb' } }, false],
    ['NO_COLOR', [], { isTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', [], { isTerminal: true, env: { FORCE_COLOR: '0' } }, false],
    ['--color', ['--color'], { env: { NO_COLOR: '1' } }, true],
    ['--no-color', ['--no-color'], { isTerminal: true, env: { FORCE_COLOR: '1' } }, false],
  ])('colours: %s', async (_, options, run, isColoured) => {
    expect((await lint(options, [good], run)).stdout.includes('in colour')).toBe(isColoured)
  })

  test('with --stats, the time of each phase and rule, on stderr', async () => {
    const { stderr, stdout } = await lint(['--stats'], [deep, client], { tickMs: 1 })
    expect(stderr).toMatchInlineSnapshot(`
      "4 spans, 2 traces in 19 ms: 211 spans/s
        read      4.0 ms  21 %
        assemble  5.0 ms  26 %
        check      10 ms  53 %
      Rules, the slowest first (measuring makes them slower):
        max-depth            2.0 ms  11 %
        no-root-client-span  2.0 ms  11 %
      "
    `)
    expect(stdout).not.toContain('spans/s')
  })
})

describe('progress', () => {
  const long: RunOptions = { isTerminal: true, tickMs: 1100, env: { NO_COLOR: '1' } }

  test('is a line on a terminal after a second, and gone at the end', async () => {
    const { stderr } = await lint([], [deep], long)
    expect(stderr).toMatchInlineSnapshot(`
      "
      [K3 spans, 1 trace in 1.1 s (3 spans/s, 1 traces/s)
      [K"
    `)
  })

  test('is not longer than the terminal is wide', async () => {
    const { stderr } = await lint([], [deep], { ...long, columns: 20 })
    expect(stderr).toMatchInlineSnapshot(`
      "
      [K3 spans, 1 trace in
      [K"
    `)
  })

  test('is not there in the first second, nor without a terminal', async () => {
    expect((await lint([], [deep], { ...long, tickMs: 100 })).stderr).toBe('')
    expect((await lint([], [deep], { ...long, isTerminal: false })).stderr).toBe('')
  })
})

test('of many rules, the slowest are told, and the others together', () => {
  const rules = new Map(Array.from({ length: 25 }, (_, i) => [`rule-${i}`, i]))
  const text = printStats({ spans: 10, traces: 1 }, { phases: { read: 100, assemble: 100, check: 300 }, rules })
  const lines = text.trimEnd().split('\n')
  expect(lines).toHaveLength(1 + 3 + 1 + 21)
  expect(lines.at(5)).toMatchInlineSnapshot(`"  rule-24   24 ms  5 %"`)
  expect(lines.at(-1)).toMatchInlineSnapshot(`"  5 more    10 ms  2 %"`)
})
