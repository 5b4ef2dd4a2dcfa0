import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OtlpJsonRead, readOtlpJson, readOtlpJsonStream } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf } from './support/documents.ts'

const line = (name: string): string => JSON.stringify(documentOf({ ...bare, name }))

test.each([
  ['lines', `${line('é 😀 ab')}\r\n\r\n${line('two')}\n${line('three')}`],
  ['a byte order mark', `\ufeff${line('one')}\n`],
  ['a document over lines', JSON.stringify(JSON.parse(line('one')), undefined, 2)],
  ['broken lines', `${line('one')}\nbroken\n${line('two').slice(0, 80)}\n${line('three')}\n{"cut":`],
  ['nothing', ''],
])('%s in a stream are read as they are in a text, wherever the stream is cut', async (_, text) => {
  const bytes = Buffer.from(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 8 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end))
      expect(await readAll(chunks)).toEqual(readOtlpJson(text, { file: 'a.jsonl' }))
    }),
  )
})

test('the spans of a chunk are given before the next chunk is asked for', async () => {
  const asked: string[] = []
  const stream = readOtlpJsonStream(chunks())
  const first = await stream.next()
  expect(first.value?.spans).toMatchObject([{ name: 'one' }])
  expect(asked).toEqual(['one'])
  await stream.return()

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const name of ['one', 'two']) {
      asked.push(name)
      yield Buffer.from(`${line(name)}\n`)
    }
  }
})

test('what the input throws is thrown on', async () => {
  await expect(readAll(fail())).rejects.toThrow('disk gone')

  async function* fail(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(line('one'))
    throw new Error('disk gone')
  }
})

test('bytes that are no UTF-8 are read as replacement characters', async () => {
  const bytes = Buffer.from(`${line('a?b')}\n`)
  bytes[bytes.indexOf('?')] = 0xff
  expect((await readAll([bytes])).spans).toMatchObject([{ name: 'a\ufffdb' }])
})

test('a line that is longer than a string can be is passed over', async () => {
  const { spans, problems } = await readAll(chunks())
  expect(spans.map(({ name }) => name)).toEqual(['one', 'two'])
  expect(problems).toMatchObject([{ line: 2, lost: true }])
  expect(problems[0]?.message).toMatchInlineSnapshot(
    `"The line is longer than 268435456 characters and is left out. Write a document a line, as \`jq -c\` does."`,
  )

  function* chunks(): Generator<Uint8Array> {
    yield Buffer.from(`${line('one')}\n["`)
    const filler = Buffer.alloc(2 ** 24, 'x')
    for (let i = 0; i < 17; i++) yield filler
    yield Buffer.from(`"]\n${line('two')}\n`)
  }
})

test('a document that is longer than a string can be is passed over', async () => {
  const { spans, problems } = await readAll(chunks())
  expect(spans.map(({ name }) => name)).toEqual(['one', 'two'])
  expect(problems).toMatchObject([{ line: 2, lost: true }])

  function* chunks(): Generator<Uint8Array> {
    yield Buffer.from(`${line('one')}\n[\n`)
    const filler = Buffer.from(`  "${'x'.repeat(2 ** 24)}",\n`)
    for (let i = 0; i < 17; i++) yield filler
    yield Buffer.from(`  5]\n${line('two')}\n`)
  }
})

async function readAll(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<OtlpJsonRead> {
  const all: OtlpJsonRead = { spans: [], problems: [] }
  for await (const { spans, problems } of readOtlpJsonStream(chunks, { file: 'a.jsonl' })) {
    all.spans.push(...spans)
    all.problems.push(...problems)
  }
  return all
}
