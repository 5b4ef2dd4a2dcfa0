import { expect, test } from 'vitest'
import { BatchReader } from '../../../../src/formats/otlp-json/fast/read-batch.ts'
import { readOtlpJson } from '../../../../src/formats/otlp-json/index.ts'
import { bare } from '../support/documents.ts'
import { readBatch } from '../support/read-bytes.ts'

const line = (service: string, scope: object, schemaUrl?: string): string =>
  JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: service } }] },
        scopeSpans: [{ scope, spans: [bare, bare], schemaUrl }],
        schemaUrl: 'https://resource.example',
      },
    ],
  })

function readLines(...lines: string[]) {
  const reader = new BatchReader()
  return lines.map((text) => {
    const [first, second] = readBatch(text, reader) ?? []
    if (!first || first.scope !== second?.scope) throw new Error('The spans of a scope have not the same scope.')
    return first
  })
}

test('resources and scopes that are the same are the same objects, in whatever lines', () => {
  const [a, b, c, d] = readLines(
    line('shop', { name: 'http' }),
    line('shop', { name: 'pg' }),
    line('cart', { name: 'http' }),
    line('shop', { name: 'http' }),
  )
  expect(a?.resource).toBe(b?.resource)
  expect(a?.resource).toBe(d?.resource)
  expect(a?.resource).not.toBe(c?.resource)
  expect(a?.scope).toBe(c?.scope)
  expect(a?.scope).toBe(d?.scope)
  expect(a?.scope).not.toBe(b?.scope)
})

test('a schema URL that follows the spans is that of their scope', () => {
  const urls = [undefined, 'https://a.example', 'https://b.example', 'https://a.example', undefined]
  const lines = urls.map((url) => line('shop', { name: 'http', version: '1' }, url))
  const spans = readLines(...lines)
  expect(spans.map(({ scope }) => scope)).toStrictEqual(lines.map((text) => readOtlpJson(text).spans[0]?.scope))
  expect(spans[1]?.scope).toBe(spans[3]?.scope)
  expect(spans[0]?.scope).toBe(spans[4]?.scope)
})

test('an empty scope is the same object again', () => {
  const [a, b] = readLines(line('shop', {}), line('cart', {}))
  expect(a?.scope).toStrictEqual({ name: '' })
  expect(a?.scope).toBe(b?.scope)
})

test('a scope has its attributes', () => {
  const text = line('shop', { name: 'http', attributes: [{ key: 'a', value: { intValue: '1' } }] })
  expect(readLines(text)[0]?.scope).toStrictEqual({ name: 'http', attributes: { a: 1 } })
})

test('more resources than are kept, and larger ones, are read as they are', () => {
  const names = Array.from({ length: 200 }, (_, i) => `service ${i} ${'x'.repeat(i % 50 === 0 ? 10_000 : 0)}`)
  const lines = [...names, ...names].map((name) => line(name, { name: 'http' }))
  expect(readLines(...lines).map(({ resource }) => resource.attributes['service.name'])).toEqual([...names, ...names])
})

test('more keys and values than are kept are read as they are', () => {
  const reader = new BatchReader()
  const keys = Array.from({ length: 6000 }, (_, i) => `key ${i}`)
  for (const form of ['stringValue', 'intValue', 'stringValue']) {
    const attributes = keys.map((key, i) => ({ key, value: { [form]: String(i % 100) } }))
    const read = readBatch(line('shop', { name: 'http', attributes }), reader)?.[0]?.scope.attributes
    expect(read).toStrictEqual(
      Object.fromEntries(keys.map((key, i) => [key, form === 'intValue' ? i % 100 : String(i % 100)])),
    )
  }
})
