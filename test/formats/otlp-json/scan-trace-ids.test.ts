import { expect, test } from 'vitest'
import { scanTraceIds } from '../../../src/formats/otlp-json/scan-trace-ids.ts'
import { TraceIdHash } from '../../../src/formats/otlp-json/trace-id-hash.ts'

const id = '5b8efff798038103d269b633813fc60c'
const base64 = Buffer.from(id, 'hex').toString('base64')

function hashOf(traceId: string): string {
  const hash = new TraceIdHash()
  hash.ofText(traceId)
  return `${hash.high} ${hash.low}`
}

function scan(text: string): readonly (readonly [hash: string, at: number])[] {
  const found: [string, number][] = []
  scanTraceIds(Buffer.from(text), true, ({ high, low }, at) => found.push([`${high} ${low}`, at]))
  return found
}

test.each([
  ['compact', `{"traceId":"${id}"}`, 12],
  ['with space', `{"traceId" :\n\t"${id}"}`, 15],
  ['upper case', `{"traceId":"${id.toUpperCase()}"}`, 12],
  ['base64', `{"traceId":"${base64}"}`, 12],
  ['snake_case', `{"trace_id":"${id}"}`, 13],
])('an id is found where it stands: %s', (_, text, at) => {
  expect(scan(text)).toEqual([[hashOf(id), at]])
})

test.each([
  ['a name that only ends like it', `{"parentTraceId":"${id}"}`],
  ['a text that quotes it', `{"x":"{\\"traceId\\":\\"${id}\\"}"}`],
  ['a value that is no id', '{"traceId":"short"}'],
  ['a value that is no text', '{"traceId":null}'],
  ['an end in the middle of it', `{"traceId":"${id.slice(5)}`],
])('nothing is found in %s', (_, text) => {
  expect(scan(text)).toEqual([])
})

test('ids that differ in one digit have different hashes', () => {
  const ids = Array.from({ length: 32 }, (_, i) => `${id.slice(0, i)}${id[i] === '1' ? '2' : '1'}${id.slice(i + 1)}`)
  expect(new Set([id, ...ids].map(hashOf)).size).toBe(33)
})

test('what may go on in the next bytes is to be given again', () => {
  const bytes = Buffer.from(`${' '.repeat(300)}{"traceId":"${id}"}`)
  const found: number[] = []
  const end = bytes.indexOf(id) + 10
  const done = scanTraceIds(bytes.subarray(0, end), false, (_, at) => found.push(at))
  expect(found).toEqual([])
  scanTraceIds(bytes.subarray(done), true, (_, at) => found.push(done + at))
  expect(found).toEqual([bytes.indexOf(id)])
})
