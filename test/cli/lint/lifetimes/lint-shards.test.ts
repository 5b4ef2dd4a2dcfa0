import * as fc from 'fast-check'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { lintFiles, type LintOutcome } from '../../../../src/cli/lint/lint-files.ts'
import { ownThread } from '../../../../src/cli/lint/lifetimes/crew.ts'
import { lintShards } from '../../../../src/cli/lint/lifetimes/lint-shards.ts'
import { loadConfig } from '../../../../src/cli/load-config.ts'
import type { ResolvedConventions } from '../../../../src/lint/resolve-conventions.ts'
import { sortFindings } from '../../../../src/lint/sort-findings.ts'
import { otlpLines } from '../../../bench/lint/support/generate-otlp.ts'
import { Workspace } from '../../support/workspace.ts'

const config = { config: false, preset: ['strict'] } as const
let conventions: ResolvedConventions
beforeAll(async () => {
  ;({ conventions } = await loadConfig(config, '.'))
})

/** How an input is read. */
interface Reading {
  readonly shards: number
  readonly pieceSize: number
  readonly heldSpans?: number
}

const readings: fc.Arbitrary<Reading> = fc.record({
  shards: fc.integer({ min: 1, max: 6 }),
  pieceSize: fc.integer({ min: 200, max: 20_000 }),
  heldSpans: fc.integer({ min: 5, max: 1000 }),
})

/** Lines in which the spans of several traces are mixed. */
const inputs: fc.Arbitrary<readonly string[]> = fc
  .record({
    spans: fc.integer({ min: 1, max: 120 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    interleave: fc.integer({ min: 1, max: 8 }),
    spansPerLine: fc.integer({ min: 1, max: 12 }),
  })
  .map((options) => [...otlpLines(options)].map((line) => line.trimEnd()))

async function inShards(
  files: Readonly<Record<string, string>>,
  { shards, pieceSize, heldSpans }: Reading,
): Promise<LintOutcome> {
  using workspace = new Workspace(files)
  const crew = ownThread({ conventions, pieceSize })
  const sized = Object.entries(files).map(([name, text]) => ({
    name,
    path: `${workspace.folder}/${name}`,
    size: Buffer.byteLength(text),
  }))
  return told(await lintShards(sized, { conventions, crew, shards, heldSpans }))
}

/** All spans in memory until all are read. */
async function inMemory(files: Readonly<Record<string, string>>): Promise<LintOutcome> {
  const streams = Object.entries(files).map(([name, text]) => ({ name, chunks: Readable.from([Buffer.from(text)]) }))
  return told(await lintFiles(streams, conventions, { workers: 1, config, cwd: '.' }))
}

function told(outcome: LintOutcome): LintOutcome {
  const { result } = outcome
  const services = result.services.toSorted()
  return { ...outcome, result: { ...result, services, findings: sortFindings(result.findings) } }
}

test('in whatever parts a file is read, the same is found as with all spans in memory', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, readings, async (lines, reading) => {
      const files = { 'traces.jsonl': `${lines.join('\n')}\n` }
      expect(await inShards(files, reading)).toEqual(await inMemory(files))
    }),
    { numRuns: 40 },
  )
})

const broken = fc.constantFrom(
  '',
  'no json',
  '{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c"}',
  '{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"no ids"}]}]}]}',
  '{"resourceSpans":[\n{"scopeSpans":[]}\n]}',
  '{\n  "resourceSpans": [\n  ]\n}',
  '{"resourceSpans":[',
)

test('faults of an input are told at their lines, in whatever parts it is read', async () => {
  const parts = fc.record({
    lines: inputs,
    faults: fc.array(fc.record({ text: broken, at: fc.nat(200) }), { maxLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(parts, readings, async ({ lines, faults, lineEnd, isEnded }, reading) => {
      const all = [...lines]
      for (const { text, at } of faults) all.splice(at % (all.length + 1), 0, text.replaceAll('\n', lineEnd))
      const files = { 'traces.jsonl': all.join(lineEnd) + (isEnded ? lineEnd : '') }
      expect(await inShards(files, reading)).toEqual(await inMemory(files))
    }),
    { numRuns: 60 },
  )
})

test('traces that go on in another file are put together, in whatever parts the files are read', async () => {
  const names = ['a.jsonl', 'b.jsonl', 'c.jsonl', 'd.jsonl']
  await fc.assert(
    fc.asyncProperty(inputs, readings, async (lines, reading) => {
      const size = Math.ceil(lines.length / names.length)
      const files = Object.fromEntries(
        names.map((name, i) => [name, lines.slice(i * size, (i + 1) * size).join('\n')] as const),
      )
      expect(await inShards(files, reading)).toEqual(await inMemory(files))
    }),
    { numRuns: 40 },
  )
})

test('ids in upper case, in base64 and in snake_case are found as well', async () => {
  const lines = [...otlpLines({ spans: 60, interleave: 6, spansPerLine: 2 })]
  const styles: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll(/("traceId"):("\w+")/g, (_, name: string, id: string) => `${name} : ${id.toUpperCase()}`),
    (text) =>
      text.replaceAll(
        /"traceId":"(\w+)"/g,
        (_, id: string) => `"traceId":"${Buffer.from(id, 'hex').toString('base64')}"`,
      ),
    (text) => text.replaceAll(/"\w+":/g, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  ]
  const expected = await inMemory({ 'traces.jsonl': lines.join('') })
  for (const style of styles) {
    const files = { 'traces.jsonl': style(lines.join('')) }
    expect(await inShards(files, { shards: 3, pieceSize: 4000 })).toEqual(expected)
  }
})

test.each([1, 2, 5])('an empty file has nothing in %i shards', async (shards) => {
  const outcome = await inShards({ 'traces.jsonl': '' }, { shards, pieceSize: 1000 })
  expect(outcome).toMatchObject({ result: { spans: 0, traces: 0, findings: [] }, faults: [], torn: 0 })
})

test('a file that is gone is a fault, beside which the others are checked', async () => {
  const lines = [...otlpLines({ spans: 20 })].join('')
  using workspace = new Workspace({ 'traces.jsonl': lines })
  const inputsOf = ['gone.jsonl', 'traces.jsonl'].map((name) => ({ name, path: `${workspace.folder}/${name}` }))
  const { result, faults } = await lintFiles(inputsOf, conventions, { workers: 1, config, cwd: '.' })
  expect(result.traces).toBeGreaterThan(0)
  expect(faults).toEqual([
    {
      file: 'gone.jsonl',
      message: 'The file cannot be read: there is no such file (ENOENT).',
      lost: true,
    },
  ])
})

test('other threads find what one thread finds', async () => {
  const lines = [...otlpLines({ spans: 400, interleave: 10, spansPerLine: 5 })]
  using workspace = new Workspace({ 'traces.jsonl': [...lines, 'no json\n', ...lines.slice(0, 3)].join('') })
  const input = { name: 'traces.jsonl', path: `${workspace.folder}/traces.jsonl` }
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(async (workers) => told(await lintFiles([input], conventions, { workers, config, cwd: '.' }))),
  )
  expect(one?.faults).toMatchObject([{ line: lines.length + 1 }])
  expect(one?.result.findings.length).toBeGreaterThan(3)
  expect(two).toEqual(one)
  expect(three).toEqual(one)
})

test('what is wrong in another thread ends the run', async () => {
  using workspace = new Workspace({ 'traces.jsonl': [...otlpLines({ spans: 50, spansPerLine: 5 })].join('') })
  const input = { name: 'traces.jsonl', path: `${workspace.folder}/traces.jsonl` }
  const wrong = { config: 'no-such-config.ts' }
  const run = lintFiles([input], conventions, { workers: 2, config: wrong, cwd: workspace.folder })
  await expect(run).rejects.toThrow('There is no config "no-such-config.ts"')
})
