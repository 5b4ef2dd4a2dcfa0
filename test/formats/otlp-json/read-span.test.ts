import { describe, expect, test } from 'vitest'
import { readWith, spanId, traceId } from './support/documents.ts'

const base64TraceId = Buffer.from(traceId, 'hex').toString('base64')
const base64SpanId = Buffer.from(spanId, 'hex').toString('base64')

describe('ids', () => {
  test.each([
    ['upper case', traceId.toUpperCase(), spanId.toUpperCase()],
    ['base64', base64TraceId, base64SpanId],
    ['base64 without padding', base64TraceId.replace(/=+$/, ''), base64SpanId.replace(/=+$/, '')],
  ])('are read from %s', (_, tracesId, spansId) => {
    const links = [{ traceId: tracesId, spanId: spansId }]
    const span = readWith({ traceId: tracesId, spanId: spansId, parentSpanId: spansId, links })
    expect(span).toMatchObject({ traceId, spanId, parentSpanId: spanId, links: [{ traceId, spanId }] })
  })

  test.each([[''], [null], ['0000000000000000'], ['AAAAAAAAAAA=']])('a parent %j is none', (parentSpanId) => {
    expect(readWith({ parentSpanId })).not.toHaveProperty('parentSpanId')
  })

  test('16 letters A are an id', () => {
    expect(readWith({ parentSpanId: 'AAAAAAAAAAAAAAAA' }).parentSpanId).toBe('aaaaaaaaaaaaaaaa')
  })
})

describe('kind', () => {
  test.each([
    [undefined, 'internal'],
    [null, 'internal'],
    [0, 'internal'],
    [1, 'internal'],
    [2, 'server'],
    [3, 'client'],
    [4, 'producer'],
    [5, 'consumer'],
    ['SPAN_KIND_UNSPECIFIED', 'internal'],
    ['SPAN_KIND_INTERNAL', 'internal'],
    ['SPAN_KIND_SERVER', 'server'],
    ['SPAN_KIND_CLIENT', 'client'],
    ['SPAN_KIND_PRODUCER', 'producer'],
    ['span_kind_consumer', 'consumer'],
    ['Server', 'server'],
  ])('%j is %s', (kind, expected) => {
    expect(readWith({ kind }).kind).toBe(expected)
  })
})

describe('status', () => {
  test.each([
    [undefined, { code: 'unset' }],
    [null, { code: 'unset' }],
    [{}, { code: 'unset' }],
    [{ code: 0 }, { code: 'unset' }],
    [{ code: 1 }, { code: 'ok' }],
    [{ code: 2 }, { code: 'error' }],
    [{ code: 2, message: '' }, { code: 'error' }],
    [
      { code: 2, message: 'no' },
      { code: 'error', message: 'no' },
    ],
    [{ code: 'STATUS_CODE_UNSET' }, { code: 'unset' }],
    [{ code: 'STATUS_CODE_OK' }, { code: 'ok' }],
    [
      { code: 'status_code_error', message: 'no' },
      { code: 'error', message: 'no' },
    ],
    [{ code: 'Error' }, { code: 'error' }],
    [{ code: 1, message: 'a message that only errors have' }, { code: 'ok' }],
    [{ message: 'a message that only errors have' }, { code: 'unset' }],
  ])('%j is %j', (status, expected) => {
    expect(readWith({ status }).status).toEqual(expected)
  })
})

describe('flags', () => {
  const parentSpanId = 'aaaaaaaaaaaaaaaa'

  test.each([
    [undefined, { traceFlags: 1, parentIsRemote: undefined }],
    [0, { traceFlags: 1, parentIsRemote: undefined }],
    [1, { traceFlags: 1, parentIsRemote: undefined }],
    [3, { traceFlags: 3, parentIsRemote: undefined }],
    [2, { traceFlags: 2, parentIsRemote: undefined }],
    [0x100, { traceFlags: 1, parentIsRemote: false }],
    [0x101, { traceFlags: 1, parentIsRemote: false }],
    [0x301, { traceFlags: 1, parentIsRemote: true }],
    [0x201, { traceFlags: 1, parentIsRemote: undefined }],
    ['769', { traceFlags: 1, parentIsRemote: true }],
    [0xffff_fd01, { traceFlags: 1, parentIsRemote: false }],
  ])('%j are %j', (flags, expected) => {
    const { traceFlags, parentIsRemote } = readWith({ flags, parentSpanId })
    expect({ traceFlags, parentIsRemote }).toEqual(expected)
  })

  test('say nothing of a parent that is not there', () => {
    expect(readWith({ flags: 0x301 })).not.toHaveProperty('parentIsRemote')
  })
})

describe('times', () => {
  test.each([
    ['1544712660000000123', 1_544_712_660_000_000_123n],
    ['1', 1n],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
    [5, 5n],
    [1_544_712_660_000_000_000, 1_544_712_660_000_000_000n],
  ])('%j is %s', (time, expected) => {
    const span = readWith({
      startTimeUnixNano: time,
      endTimeUnixNano: time,
      events: [{ name: 'e', timeUnixNano: time }],
    })
    expect(span).toMatchObject({
      startTimeUnixNano: expected,
      endTimeUnixNano: expected,
      events: [{ timeUnixNano: expected }],
    })
  })

  test.each([[undefined], [null], ['0'], [0]])('an end of %j leaves the span open', (endTimeUnixNano) => {
    expect(readWith({ endTimeUnixNano })).not.toHaveProperty('endTimeUnixNano')
  })
})

test('counts of what was dropped are kept, as numbers or as texts', () => {
  const dropped = { droppedAttributesCount: 1, droppedEventsCount: '2', droppedLinksCount: 3 }
  expect(readWith(dropped).dropped).toEqual({ attributes: 1, events: 2, links: 3 })
})

test('nothing dropped is no count', () => {
  expect(readWith({ droppedAttributesCount: 0 })).not.toHaveProperty('dropped')
})

test('a trace state is kept, of the span and of links, and an empty one is none', () => {
  const links = [
    { traceId, spanId, traceState: 'c=d' },
    { traceId, spanId, traceState: '' },
  ]
  expect(readWith({ traceState: 'a=b', links })).toMatchObject({
    traceState: 'a=b',
    links: [{ traceState: 'c=d' }, {}],
  })
  expect(readWith({ traceState: '', links }).links[1]).not.toHaveProperty('traceState')
  expect(readWith({ traceState: '' })).not.toHaveProperty('traceState')
})

test('a name that is not there is empty', () => {
  expect(readWith({ name: undefined }).name).toBe('')
})
