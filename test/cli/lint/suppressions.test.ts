import { expect, test } from 'vitest'
import '../support/plain-reporters.ts'
import { otlpLines, sketches, twoRules, Workspace } from '../support/workspace.ts'

const { good, deep, client } = sketches
const file = 'spanwright-suppressions.json'

function workspace(...traces: readonly string[]): Workspace {
  return new Workspace({ 'spanwright.config.mjs': twoRules, 'a.jsonl': otlpLines(...traces) })
}

function rulesIn(folder: Workspace, path: string = file): readonly string[] {
  const { suppressions } = JSON.parse(folder.read(path)) as {
    readonly suppressions: readonly { readonly rule: string }[]
  }
  return suppressions.map(({ rule }) => rule)
}

test('all that is found is accepted, and from then on passes', async () => {
  using folder = workspace(deep, client)
  const accepting = await folder.run(['lint', 'a.jsonl', '--suppress-all'])
  expect(accepting).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "spanwright-suppressions.json holds 2 suppressions now, 0 before.
    ",
      "stdout": "spans 4, traces 2, suppressed 2, unused 0
    ",
    }
  `)
  expect(rulesIn(folder)).toEqual(['max-depth', 'no-root-client-span'])
  expect(await folder.run(['lint', 'a.jsonl'])).toEqual({ ...accepting, stderr: '' })
})

test('what is found more often than was accepted fails', async () => {
  using folder = workspace(deep)
  await folder.run(['lint', 'a.jsonl', '--suppress-all'])
  folder.write('a.jsonl', otlpLines(deep, deep))
  expect(await folder.run(['lint', 'a.jsonl'])).toMatchObject({ exitCode: 1 })
})

test('one rule is accepted, and the others still fail', async () => {
  using folder = workspace(deep, client)
  const { exitCode } = await folder.run(['lint', 'a.jsonl', '--suppress-rule', 'no-root-client-span'])
  expect(exitCode).toBe(1)
  expect(rulesIn(folder)).toEqual(['no-root-client-span'])
})

test('a suppression that is not used any more ends with 2, until it is pruned', async () => {
  using folder = workspace(deep)
  await folder.run(['lint', 'a.jsonl', '--suppress-all'])
  folder.write('a.jsonl', otlpLines(good))
  expect(await folder.run(['lint', 'a.jsonl'])).toMatchObject({ exitCode: 2 })
  expect(await folder.run(['lint', 'a.jsonl', '--prune-suppressions'])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "spanwright-suppressions.json holds 0 suppressions now, 1 before.
    ",
      "stdout": "spans 1, traces 1, suppressed 0, unused 0
    ",
    }
  `)
  expect(rulesIn(folder)).toEqual([])
  expect(await folder.run(['lint', 'a.jsonl'])).toMatchObject({ exitCode: 0 })
})

test('nothing is pruned where input was lost', async () => {
  using folder = workspace(deep)
  await folder.run(['lint', 'a.jsonl', '--suppress-all'])
  folder.write('a.jsonl', `${otlpLines(good)}{"resourceSpans": [}\n`)
  const { stderr, exitCode } = await folder.run(['lint', 'a.jsonl', '--prune-suppressions'])
  expect(stderr).toMatchInlineSnapshot(`
    "spanwright-suppressions.json was not pruned: without the whole input, it is not known what is not used any more.
    "
  `)
  expect(exitCode).toBe(2)
  expect(rulesIn(folder)).toEqual(['max-depth'])
})

test('the file may lie elsewhere', async () => {
  using folder = workspace(deep)
  folder.write('ci/README.md', '')
  await folder.run(['lint', 'a.jsonl', '--suppress-all', '--suppressions-location', 'ci/accepted.json'])
  expect(rulesIn(folder, 'ci/accepted.json')).toEqual(['max-depth'])
  expect(folder.has(file)).toBe(false)
  expect(await folder.run(['lint', 'a.jsonl', '--suppressions-location', 'ci/accepted.json'])).toMatchObject({
    exitCode: 0,
  })
})

test('a file that is broken is an error, and is written anew where all is accepted', async () => {
  using folder = workspace(deep)
  folder.write(file, '{')
  const { exitCode, stdout, stderr } = await folder.run(['lint', 'a.jsonl'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatchInlineSnapshot(`
    "The suppressions in spanwright-suppressions.json cannot be used: it is not JSON (Expected property name or '}' in JSON at position 1 (line 1 column 2)). Mend it, or write it anew with --suppress-all.
    "
  `)
  expect(await folder.run(['lint', 'a.jsonl', '--suppress-all'])).toMatchObject({ exitCode: 0 })
  expect(rulesIn(folder)).toEqual(['max-depth'])
})
