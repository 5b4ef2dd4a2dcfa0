import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import '../support/plain-reporters.ts'
import { otlpLines, sketches, twoRules, Workspace } from '../support/workspace.ts'

const { good, deep, client } = sketches

function workspace(files: Readonly<Record<string, string>>): Workspace {
  return new Workspace({ 'spanwright.config.mjs': twoRules, ...files })
}

describe('what is read', () => {
  test.each([
    ['a file', ['a.jsonl'], 'a.jsonl'],
    ['a file of any name, in a folder', ['in/dump'], 'in/dump'],
    ['a glob', ['in/**/*.json'], 'in/deep/b.json'],
    ['a folder, with all JSON files beneath it', ['in'], 'in/deep/b.json in/deep/c.ndjson'],
    ['several, each once', ['a.jsonl', './a.jsonl', '*.jsonl'], 'a.jsonl'],
    ['the standard input', ['-'], '<stdin>'],
    ['the standard input beside a file', ['-', 'a.jsonl'], '<stdin> a.jsonl'],
  ])('%s', async (_, argv, names) => {
    const line = (name: string): string =>
      otlpLines({ name: `call ${name}`, kind: 'client', data: { traceId: idOf(name) } })
    const files = ['a.jsonl', 'in/dump', 'in/deep/b.json', 'in/deep/c.ndjson', 'in/node_modules/x.json', 'in/note.txt']
    using folder = workspace(Object.fromEntries(files.map((name) => [name, line(name)])))
    const { stdout, stderr } = await folder.run(['lint', ...argv, '--format', 'json'], { stdin: line('stdin') })
    const findings = JSON.parse(stdout) as readonly { readonly origin: { readonly file: string } }[]
    expect(stderr).toBe('')
    expect(
      findings
        .map(({ origin }) => origin.file)
        .toSorted()
        .join(' '),
    ).toBe(names)
  })

  test('a trace is one, also over several lines and files', async () => {
    const [first = '', second = ''] = splitTrace(deep)
    using folder = workspace({ 'a.jsonl': first + others(1), 'b.jsonl': second })
    const { stdout, exitCode } = await folder.run(['lint', 'a.jsonl', 'b.jsonl'])
    expect(stdout).toMatchInlineSnapshot(`
      "error max-depth a.jsonl x1
      spans 4, traces 2, suppressed 0, unused 0
      "
    `)
    expect(exitCode).toBe(1)
  })

  test('beside a stream, a trace whose parts lie further apart than is held is told of, with the way out', async () => {
    const [first = '', second = ''] = splitTrace(deep)
    using folder = workspace({ '2.jsonl': others(30), '3.jsonl': second })
    expect(await folder.run(['lint', '-', '*.jsonl', '--held-spans', '10'], { stdin: first })).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "mended undefined:undefined 1 trace came in parts too far apart to be put together, and each part was checked for itself: a span that seems to lack its parent may not. Name files, which are looked through before they are read, or let more spans wait with --held-spans.
      spans 33, traces 32, suppressed 0, unused 0
      ",
      }
    `)
  })

  test('of files, a trace is whole however far its parts lie apart, and however few spans are held', async () => {
    const [first = '', second = ''] = splitTrace(deep)
    using folder = workspace({ '1.jsonl': first, '2.jsonl': others(30), '3.jsonl': second })
    const ended = await folder.run(['lint', '*.jsonl', '--held-spans', '1'])
    expect(ended).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "",
        "stdout": "error max-depth 1.jsonl x1
      spans 33, traces 31, suppressed 0, unused 0
      ",
      }
    `)
  })
})

describe('what is wrong with the input', () => {
  test('a broken line is told with its file and line, what is good is checked, and the run ends with 2', async () => {
    using folder = workspace({ 'a.jsonl': otlpLines(deep, client).replace('\n', '\n{"resourceSpans": [}\n') })
    expect(await folder.run(['lint', 'a.jsonl'])).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "",
        "stdout": "warn no-root-client-span a.jsonl x1
      error max-depth a.jsonl x1
      lost a.jsonl:2 The line is not JSON and is left out: expected a value or "]", found "}".
      spans 4, traces 2, suppressed 0, unused 0
      ",
      }
    `)
  })

  test('what was mended loses nothing', async () => {
    using folder = workspace({ 'a.jsonl': otlpLines(good).replace('"kind":2', '"kind":77') })
    expect(await folder.run(['lint', 'a.jsonl'])).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "mended a.jsonl:1 resourceSpans[0].scopeSpans[0].spans[0].kind: The kind is 77; it is read as internal. Write one of 1 internal, 2 server, 3 client, 4 producer, 5 consumer.
      spans 1, traces 1, suppressed 0, unused 0
      ",
      }
    `)
  })

  test('a file that cannot be read is named, and the others are checked', async () => {
    using folder = workspace({ 'a.jsonl': otlpLines(good), 'locked/b.jsonl': '' })
    chmodSync(join(folder.folder, 'locked/b.jsonl'), 0)
    const { stdout, exitCode } = await folder.run(['lint', 'a.jsonl', 'locked/b.jsonl'])
    const isRoot = process.getuid?.() === 0
    expect(stdout).toContain(
      isRoot ? 'spans 1' : 'lost locked/b.jsonl:undefined The file cannot be read: permission denied (EACCES).',
    )
    expect(exitCode).toBe(isRoot ? 0 : 2)
  })

  test('of very many faults of a file, the first thousand are told', async () => {
    using folder = workspace({ 'a.jsonl': '{"resourceSpans": 1}\n'.repeat(1500) })
    const { stdout, exitCode } = await folder.run(['lint', 'a.jsonl'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(1002)
    expect(lines.at(-2)).toMatchInlineSnapshot(
      `"lost a.jsonl:undefined 500 more faults of this file are left out here."`,
    )
    expect(exitCode).toBe(2)
  })

  test.each([
    [[], 'Nothing is to be read. Name files, folders or globs, or - for the standard input.'],
    [['nowhere.jsonl'], 'There is no file "nowhere.jsonl" in <cwd>.'],
    [['*.ndjson'], 'No file fits the pattern "*.ndjson" in <cwd>.'],
    [['empty'], 'The folder "empty" holds no .json, .jsonl, .ndjson file.'],
  ])('arguments that stand for nothing are named: %j', async (argv, message) => {
    using folder = workspace({ 'empty/note.txt': '' })
    expect(await folder.run(['lint', ...argv])).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 })
  })

  test('a run without a span ends with 2, unless that is fine', async () => {
    using folder = workspace({ 'a.jsonl': '' })
    expect(await folder.run(['lint', 'a.jsonl'])).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "The run fails, because not a single span was read. --pass-on-no-spans lets that pass.
      ",
        "stdout": "spans 0, traces 0, suppressed 0, unused 0
      ",
      }
    `)
    expect(await folder.run(['lint', 'a.jsonl', '--pass-on-no-spans'])).toMatchObject({ exitCode: 0, stderr: '' })
  })
})

/** Traces of one span each, with ids of their own. */
function others(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i)
  return otlpLines(
    ...numbers.map((i) => ({ name: 'GET /', kind: 'server' as const, data: { traceId: idOf(`other ${i}`) } })),
  )
}

function idOf(name: string): string {
  return Buffer.from(name.padEnd(16, '.').slice(-16)).toString('hex')
}

/** A trace as two lines: its first span, and the others. */
function splitTrace(sketch: string): readonly string[] {
  const document = JSON.parse(otlpLines(sketch)) as {
    readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly unknown[] }[] }[]
  }
  const [resource] = document.resourceSpans
  const [scope] = resource?.scopeSpans ?? []
  const spans = scope?.spans ?? []
  return [spans.slice(0, 1), spans.slice(1)].map(
    (part) => `${JSON.stringify({ resourceSpans: [{ ...resource, scopeSpans: [{ ...scope, spans: part }] }] })}\n`,
  )
}
