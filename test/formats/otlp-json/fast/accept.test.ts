import { expect, test } from 'vitest'
import { readAsBytes, readAsText } from '../support/read-bytes.ts'

const traceIds = ['a', 'b'].map((digit) => digit.repeat(32))
const startTimeUnixNano = '1767225600009136674'

function line(unusual: object = {}): string {
  const spans = [...traceIds, ...traceIds].map((traceId, i) => ({
    traceId,
    spanId: `000000000000000${i + 1}`,
    name: `span ${i}`,
    startTimeUnixNano,
    attributes: [{ key: 'n', value: { stringValue: `only of ${i}` } }],
    events: [{ name: 'event', timeUnixNano: startTimeUnixNano }],
    links: [{ traceId: 'c'.repeat(32), spanId: '00000000000000ff' }],
    ...unusual,
  }))
  return JSON.stringify({ resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans }] }] })
}

const accept = (traceId: string): boolean => traceId === traceIds[1]

test.each([
  ['by bytes', line()],
  ['as text', line({ kind: 'SPAN_KIND_CLIENT' })],
])('only the spans of accepted traces are read %s', (_, text) => {
  const all = readAsText([text, text])
  const expected = { ...all, spans: all.spans.filter(({ traceId }) => accept(traceId)) }
  expect(expected.spans).toHaveLength(4)
  expect(readAsBytes([text, text], { accept })).toStrictEqual(expected)
})

test('the readers of all parts of the traces read all spans', () => {
  const parts = traceIds.map((one) => readAsBytes([line()], { accept: (traceId) => traceId === one }).spans)
  expect(new Set(parts.flat().map(({ name }) => name))).toEqual(new Set(['span 0', 'span 1', 'span 2', 'span 3']))
})

test('what is wrong with a span of another trace is reported, where the line is read as text', () => {
  const read = readAsBytes([line({ kind: 9 })], { accept: () => false })
  expect(read.spans).toEqual([])
  expect(read.problems).toHaveLength(4)
})
