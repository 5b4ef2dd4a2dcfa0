import { expect, test } from 'vitest'
import { readOtlpJsonStream } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf } from './support/documents.ts'

const names = ['one', 'two', 'three']
const text = names.map((name) => `${JSON.stringify(documentOf({ ...bare, name }))}\n`).join('')

test('a chunk may be written over once the next is asked for', async () => {
  const read: string[] = []
  for await (const { spans } of readOtlpJsonStream(chunks())) read.push(...spans.map(({ name }) => name))
  expect(read).toEqual(names)

  function* chunks(): Generator<Uint8Array> {
    const bytes = Buffer.from(text)
    const chunk = Buffer.alloc(100)
    for (let at = 0; at < bytes.length; at += chunk.length) {
      yield chunk.subarray(0, bytes.copy(chunk, 0, at, at + chunk.length))
      chunk.fill('x')
    }
  }
})

test('chunks may be any view of bytes', async () => {
  const padded = new Uint8Array([0x7b, ...Buffer.from(text), 0x7b])
  const read: string[] = []
  for await (const { spans } of readOtlpJsonStream([new Uint8Array(padded.buffer, 1, padded.length - 2)])) {
    read.push(...spans.map(({ name }) => name))
  }
  expect(read).toEqual(names)
})
