import { describe, expect, test } from 'vitest'
import { injectFields, readField, readFields, writeFields } from '../../../src/propagation/carriers/carrier.ts'

const one = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const two = '00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01'
const bytes = (text: string): Buffer => Buffer.from(text)

describe('reading', () => {
  test.each<[string, unknown]>([
    ['an object', { traceparent: one }],
    ['a name in another case', { TraceParent: one }],
    ['a Buffer', { traceparent: bytes(one) }],
    ['a Uint8Array', { traceparent: new TextEncoder().encode(one) }],
    ['a list of one', { traceparent: [one] }],
    ['a list of one Buffer', { traceparent: [bytes(one)] }],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { traceparent: one })],
    ['Headers', new Headers({ Traceparent: one })],
    ['a Request', new Request('http://shop.test', { headers: { traceparent: one } })],
    ['a Map', new Map([['TRACEPARENT', one]])],
    ['a Map with bytes', new Map([['traceparent', bytes(one)]])],
    ['pairs', [['Traceparent', one]]],
    ['raw headers', ['Host', 'shop.test', 'Traceparent', one]],
    ['raw headers of bytes, as undici has them', [bytes('Traceparent'), bytes(one)]],
    ['objects with key and value', [{ key: 'traceparent', value: one }]],
    ['objects with name and value', [{ name: 'traceparent', value: bytes(one) }]],
    ['objects with one property each', [{ other: 'x' }, { traceparent: bytes(one) }]],
  ])('headers: %s', (_, carrier) => {
    expect(readField(carrier, 'traceparent')).toEqual([one])
  })

  test.each<[string, unknown, Parameters<typeof readField>[2]]>([
    ['kafka', { key: null, value: bytes('{}'), headers: { traceparent: bytes(one) } }, 'kafka'],
    ['kafka with a list', { headers: [{ traceparent: bytes(one) }] }, 'kafka'],
    ['amqp', { content: bytes('{}'), properties: { headers: { traceparent: one } } }, 'amqp'],
    ['sqs', { MessageAttributes: { traceparent: { DataType: 'String', StringValue: one } } }, 'sqs'],
    ['sqs in Lambda', { messageAttributes: { traceparent: { dataType: 'String', stringValue: one } } }, 'sqs'],
    ['sqs with bytes', { MessageAttributes: { traceparent: { DataType: 'Binary', BinaryValue: bytes(one) } } }, 'sqs'],
    ['cloudevents', { specversion: '1.0', id: '1', traceparent: one }, 'cloudevents'],
    ['a job', { headers: { traceparent: one } }, { field: 'headers' }],
    ['a nested field', { data: { trace: { traceparent: one } } }, { field: 'data.trace' }],
  ])('%s', (_, carrier, kind) => {
    expect(readField(carrier, 'traceparent', kind)).toEqual([one])
  })

  test.each<[string, unknown]>([
    ['raw headers', ['traceparent', one, 'Traceparent', two]],
    [
      'pairs',
      [
        ['traceparent', one],
        ['traceparent', two],
      ],
    ],
    ['a list', { traceparent: [one, two] }],
    ['a list of Buffers', { traceparent: [bytes(one), bytes(two)] }],
    ['two spellings', { traceparent: one, Traceparent: two }],
    [
      'a Map with two spellings',
      new Map([
        ['traceparent', one],
        ['Traceparent', two],
      ]),
    ],
    ['objects', [{ traceparent: one }, { traceparent: two }]],
  ])('a field that is there twice is seen twice: %s', (_, carrier) => {
    expect(readField(carrier, 'traceparent')).toEqual([one, two])
  })

  test('Headers join what is there twice, and so it is read', () => {
    const headers = new Headers([
      ['traceparent', one],
      ['traceparent', two],
    ])
    expect(readField(headers, 'traceparent')).toEqual([`${one}, ${two}`])
  })

  test.each<[string, unknown, Parameters<typeof readField>[2]]>([
    ['no headers', {}, 'headers'],
    ['undefined', undefined, 'headers'],
    ['a value that is undefined', { traceparent: undefined }, 'headers'],
    ['a value that is null', { traceparent: null }, 'headers'],
    ['kafka without headers', { value: null }, 'kafka'],
    ['kafka with null', { headers: null }, 'kafka'],
    ['amqp without properties', {}, 'amqp'],
    ['sqs without attributes', { Body: '' }, 'sqs'],
    ['sqs with an empty attribute', { MessageAttributes: { traceparent: null } }, 'sqs'],
    ['a job without the field', { data: {} }, { field: 'data.trace' }],
  ])('nothing is read of %s', (_, carrier, kind) => {
    expect(readField(carrier, 'traceparent', kind)).toEqual([])
  })

  test('all fields are read in order', () => {
    expect(readFields({ A: ['1', '2'], b: 3, c: true, d: null })).toEqual([
      ['A', '1'],
      ['A', '2'],
      ['b', '3'],
      ['c', 'true'],
    ])
  })

  test('bytes that are no UTF-8 are read, with replacements', () => {
    expect(readField({ a: Uint8Array.of(0x61, 0xff) }, 'a')).toEqual(['a\uFFFD'])
  })

  test('what carries nothing is refused', () => {
    expect(() => readField('traceparent', 'traceparent')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: Headers are an object, a Headers, a Map or a list, not "traceparent".]`,
    )
    expect(() => readField(42, 'traceparent', 'kafka')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A carrier with headers in "headers" is an object, not a number.]`,
    )
    expect(() => readField('x', 'traceparent', 'sqs')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A message of SQS is an object, not "x".]`,
    )
    expect(() => readField(['a', 'b', 'c'], 'a')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A flat list of headers has a value for each name; this one has an odd length.]`,
    )
    expect(() => readField([{ a: '1' }, 'b'], 'a')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A list of headers has pairs or objects, not "b".]`,
    )
    expect(() => readField({ data: 'text' }, 'a', { field: 'data.trace' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A carrier with headers in "data.trace" is an object, not Object.]`,
    )
  })
})

class Job {
  data: unknown
  constructor(data: unknown) {
    this.data = data
  }
}

describe.each<[string, () => unknown, Parameters<typeof readField>[2]]>([
  ['an object', () => ({ Traceparent: one, other: 'x' }), 'headers'],
  ['Headers', () => new Headers({ traceparent: one }), 'headers'],
  ['a Map', () => new Map([['TraceParent', one]]), 'headers'],
  [
    'pairs',
    () => [
      ['Traceparent', one],
      ['a', '1'],
      ['traceparent', one],
    ],
    'headers',
  ],
  ['raw headers', () => ['a', '1', 'Traceparent', one, 'traceparent', one, 'b', '2'], 'headers'],
  ['objects with key and value', () => [{ key: 'traceparent', value: one }], 'headers'],
  ['objects with name and value', () => [{ name: 'traceparent', value: one }], 'headers'],
  ['objects with one property each', () => [{ traceparent: one }, { a: '1' }], 'headers'],
  ['an empty list', () => [], 'headers'],
  ['kafka', () => ({ value: 'x', headers: { traceparent: bytes(one) } }), 'kafka'],
  ['kafka without headers', () => ({ value: 'x' }), 'kafka'],
  ['amqp', () => ({ properties: { headers: { traceparent: one }, type: 'x' } }), 'amqp'],
  ['amqp without headers', () => ({}), 'amqp'],
  ['sqs', () => ({ MessageAttributes: { Traceparent: { StringValue: one, DataType: 'String' } } }), 'sqs'],
  ['sqs in Lambda', () => ({ messageAttributes: { traceparent: { stringValue: one, dataType: 'String' } } }), 'sqs'],
  ['sqs without attributes', () => ({ Body: 'x' }), 'sqs'],
  ['cloudevents', () => ({ specversion: '1.0', traceparent: one }), 'cloudevents'],
  ['a job', () => new Job({ trace: { traceparent: one }, id: 1 }), { field: 'data.trace' }],
])('writing: %s', (_, make, kind) => {
  test('a new carrier has the field once, and the given one is as it was', () => {
    const carrier = make()
    const written = writeFields(carrier, { traceparent: two, tracestate: 'a=1' }, kind)
    expect(readField(written, 'traceparent', kind)).toEqual([two])
    expect(readField(written, 'tracestate', kind)).toEqual(['a=1'])
    expect(carrier).toEqual(make())
    expect(Object.getPrototypeOf(written)).toBe(Object.getPrototypeOf(carrier))
  })

  test('the other fields stay', () => {
    const others = (carrier: unknown): unknown => readFields(carrier, kind).filter(([name]) => !/^trace/i.test(name))
    expect(others(writeFields(make(), { traceparent: two }, kind))).toEqual(others(make()))
  })

  test('injecting changes the carrier itself', () => {
    const carrier = make()
    injectFields(carrier, { traceparent: two }, kind)
    expect(readField(carrier, 'traceparent', kind)).toEqual([two])
  })
})

test('kafka gets bytes, as its consumers do', () => {
  expect(writeFields({}, { traceparent: one }, 'kafka')).toEqual({ headers: { traceparent: bytes(one) } })
})

test('sqs gets attributes in the style that the message has', () => {
  expect(writeFields({ Body: '' }, { a: '1' }, 'sqs')).toEqual({
    Body: '',
    MessageAttributes: { a: { StringValue: '1', DataType: 'String' } },
  })
  expect(writeFields({ messageAttributes: {} }, { a: '1' }, 'sqs')).toEqual({
    messageAttributes: { a: { stringValue: '1', dataType: 'String' } },
  })
})

test('messages that share their headers do not share what is written', () => {
  const headers = { a: '1' }
  const [first, second] = [one, two].map((traceparent) =>
    writeFields({ headers }, { traceparent }, { field: 'headers' }),
  )
  expect(readField(first, 'traceparent', { field: 'headers' })).toEqual([one])
  expect(readField(second, 'traceparent', { field: 'headers' })).toEqual([two])
  expect(headers).toEqual({ a: '1' })
})

test('a Request is injected into, but not copied', () => {
  const request = new Request('http://shop.test')
  injectFields(request, { traceparent: one })
  expect(request.headers.get('traceparent')).toBe(one)
  expect(() => writeFields(request, { traceparent: one })).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Request cannot be copied here. Give its headers instead.]`,
  )
})

test('what carries nothing is not written to', () => {
  expect(() => injectFields('x', { a: '1' })).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Headers are an object, a Headers, a Map or a list, not "x".]`,
  )
  expect(() => injectFields('x', { a: '1' }, 'sqs')).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: A message of SQS is an object, not "x".]`,
  )
  expect(() => writeFields('x', { a: '1' }, 'amqp')).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: A carrier with headers in "properties.headers" is an object, not "x".]`,
  )
})
