import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ImportModule, loadEntries } from '../../../src/capture/instrument/load-entries.ts'

const root = mkdtempSync(join(tmpdir(), 'entries-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'otel.ts'), '')
mkdirSync(join(root, 'node_modules/spans'), { recursive: true })
writeFileSync(join(root, 'node_modules/spans/index.js'), '')

class Spans {
  instrumentationName = 'spans'
  enable(): void {}
  disable(): void {}
  setTracerProvider(): void {}
}

class Picky extends Spans {
  constructor(options?: { url: string }) {
    super()
    if (!options) throw new TypeError('options.url is missing')
  }
}

async function entries(entry: string, module: unknown): Promise<string[]> {
  const importModule: ImportModule = async () => module
  return (await loadEntries(root, [entry], importModule)).map((each) => each.instrumentation.instrumentationName)
}

async function messageOf(entry: string, module: unknown | ImportModule): Promise<string> {
  const importModule: ImportModule = typeof module === 'function' ? () => module() : async () => module
  const error: unknown = await loadEntries(root, [entry], importModule).catch((error: unknown) => error)
  return error instanceof Error ? error.message.replaceAll(root, '<root>') : 'no error'
}

describe('a file', () => {
  test('gives the instrumentations that it default-exports', async () => {
    await expect(entries('./otel.ts', { default: new Spans() })).resolves.toEqual(['spans'])
    await expect(entries('./otel.ts', { default: [new Spans(), new Spans()] })).resolves.toEqual(['spans', 'spans'])
  })

  test('is imported by its path from the root', async () => {
    const paths: string[] = []
    const importModule: ImportModule = async (path) => {
      paths.push(path)
      return { default: new Spans() }
    }
    await loadEntries(root, ['./otel.ts', join(root, 'otel.ts')], importModule)
    expect(paths).toEqual([join(root, 'otel.ts'), join(root, 'otel.ts')])
  })

  test('that is not there', async () => {
    expect(await messageOf('./hotel.ts', {})).toMatchInlineSnapshot(
      `"instrumentations: "./hotel.ts" is not there: no file <root>/hotel.ts. A path is read from the project's root."`,
    )
  })

  test('that throws', async () => {
    const failing = (): never => {
      throw new Error('Cannot find package "pg"')
    }
    expect(await messageOf('./otel.ts', failing)).toMatchInlineSnapshot(
      `"instrumentations: "./otel.ts" could not be loaded: Cannot find package "pg""`,
    )
  })

  test('without a default export', async () => {
    expect(await messageOf('./otel.ts', { instrumentations: [new Spans()] })).toMatchInlineSnapshot(
      `"instrumentations: "./otel.ts" has no default export. Export one instrumentation or an array of them: export default [new HttpInstrumentation()]"`,
    )
  })

  test.each<[string, unknown, string]>([
    ['a class', Spans, 'the class Spans instead of an instance'],
    ['an empty array', [], 'an empty array'],
    ['an array with a hole', [new Spans(), undefined], 'undefined'],
    ['null', null, 'null'],
    ['a string', './other.ts', 'a string'],
    ['another object', { enable: true }, '[object Object]'],
  ])('that default-exports %s', async (_, value, received) => {
    expect(await messageOf('./otel.ts', { default: value })).toBe(
      `instrumentations: "./otel.ts" default-exports ${received}, which is not an instrumentation. Export one instrumentation or an array of them: export default [new HttpInstrumentation()]`,
    )
  })
})

describe('a package', () => {
  test('gives an instance of the class that it exports, whatever else it exports', async () => {
    await expect(entries('spans', { Spans, default: { Spans }, version: '1' })).resolves.toEqual(['spans'])
    await expect(entries('spans', { Spans, default: Spans })).resolves.toEqual(['spans'])
  })

  test('that is not installed', async () => {
    expect(await messageOf('@opentelemetry/instrumentation-nothing', {})).toMatchInlineSnapshot(
      `"instrumentations: "@opentelemetry/instrumentation-nothing" is not installed: it cannot be resolved from <root>. Install it, or write "./@opentelemetry/instrumentation-nothing" if it is a file."`,
    )
  })

  test('without a class', async () => {
    expect(await messageOf('spans', { getInstrumentations: () => [], version: '1' })).toMatchInlineSnapshot(
      `"instrumentations: "spans" exports no instrumentation class (it exports getInstrumentations, version). Name a file instead, such as "./otel.ts", that builds the instrumentations itself: export default [new HttpInstrumentation()]"`,
    )
  })

  test('with several classes', async () => {
    expect(await messageOf('spans', { Spans, Picky })).toMatchInlineSnapshot(
      `"instrumentations: "spans" exports 2 instrumentation classes (Spans, Picky). Name a file instead, such as "./otel.ts", that builds the instrumentations itself: export default [new HttpInstrumentation()]"`,
    )
  })

  test('whose class needs options', async () => {
    expect(await messageOf('spans', { Picky })).toMatchInlineSnapshot(
      `"instrumentations: "spans" could not be set up by new Picky(): options.url is missing. If it needs options: Name a file instead, such as "./otel.ts", that builds the instrumentations itself: export default [new HttpInstrumentation()]"`,
    )
  })
})
