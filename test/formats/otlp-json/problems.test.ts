import { describe, expect, test } from 'vitest'
import { readOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf, problemsWith } from './support/documents.ts'

describe('a span without an identity is left out, and the next is read', () => {
  const cases = [
    { traceId: undefined },
    { traceId: '0'.repeat(32) },
    { traceId: 'eee19b7ec3c1b174' },
    { traceId: 'z'.repeat(32) },
    { traceId: 12 },
    { traceId: undefined, spanId: undefined, name: 5 },
    { spanId: undefined },
    { spanId: '' },
    { spanId: 'abc' },
    { spanId: '0'.repeat(16) },
  ]

  test.each(cases)('%j', (fields) => {
    const { spans, problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, ...fields }, bare)))
    expect(spans).toHaveLength(1)
    expect(problems).toMatchObject([{ lost: true }])
  })

  test('the message names the span and the id', () => {
    expect(`\n${cases.flatMap(problemsWith).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      lost traceId: The span "GET /" has no traceId and is left out. Write 32 hex digits that are not all zero.
      lost traceId: The span "GET /" has the traceId "00000000000000000000000000000000" and is left out. Write 32 hex digits that are not all zero.
      lost traceId: The span "GET /" has the traceId "eee19b7ec3c1b174" and is left out. Write 32 hex digits that are not all zero.
      lost traceId: The span "GET /" has the traceId "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz" and is left out. Write 32 hex digits that are not all zero.
      lost traceId: The span "GET /" has the traceId 12 and is left out. Write 32 hex digits that are not all zero.
      lost traceId: The span has no traceId and is left out. Write 32 hex digits that are not all zero.
      lost spanId: The span "GET /" has no spanId and is left out. Write 16 hex digits that are not all zero.
      lost spanId: The span "GET /" has no spanId and is left out. Write 16 hex digits that are not all zero.
      lost spanId: The span "GET /" has the spanId "abc" and is left out. Write 16 hex digits that are not all zero.
      lost spanId: The span "GET /" has the spanId "0000000000000000" and is left out. Write 16 hex digits that are not all zero.
      "
    `)
  })
})

test('a span that is no object is left out', () => {
  const { problems } = readOtlpJson(JSON.stringify(documentOf(null, 5, ['a'])))
  expect(`\n${problems.map(({ path, message }) => `${path}: ${message}`).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    resourceSpans[0].scopeSpans[0].spans[0]: The span is null and is left out. Write an object with traceId and spanId.
    resourceSpans[0].scopeSpans[0].spans[1]: The span is 5 and is left out. Write an object with traceId and spanId.
    resourceSpans[0].scopeSpans[0].spans[2]: The span is ["a"] and is left out. Write an object with traceId and spanId.
    "
  `)
})

describe('what is wrong in a span is repaired', () => {
  const absent = { parentSpanId: undefined, endTimeUnixNano: undefined, traceState: undefined, dropped: undefined }

  test.each([
    [{ name: 5 }, { name: '' }],
    [{ kind: 6 }, { kind: 'internal' }],
    [{ kind: -1 }, { kind: 'internal' }],
    [{ kind: 'SPAN_KIND_GATEWAY' }, { kind: 'internal' }],
    [{ kind: { a: 1 } }, { kind: 'internal' }],
    [{ status: 'error' }, { status: { code: 'unset' } }],
    [{ status: { code: 3 } }, { status: { code: 'unset' } }],
    [{ status: { code: 2, message: 5 } }, { status: { code: 'error' } }],
    [{ flags: 'sampled' }, { traceFlags: 1 }],
    [{ flags: -1 }, { traceFlags: 1 }],
    [{ startTimeUnixNano: undefined }, { startTimeUnixNano: 0n }],
    [{ startTimeUnixNano: '2026-01-01T00:00:00Z' }, { startTimeUnixNano: 0n }],
    [{ startTimeUnixNano: '1e18' }, { startTimeUnixNano: 0n }],
    [{ startTimeUnixNano: 1.5 }, { startTimeUnixNano: 0n }],
    [{ startTimeUnixNano: '18446744073709551616' }, { startTimeUnixNano: 0n }],
    [{ startTimeUnixNano: '154471266x000000000' }, { startTimeUnixNano: 0n }],
    [{ parentSpanId: 'abc' }, { parentSpanId: undefined }],
    [{ parentSpanId: 5 }, { parentSpanId: undefined }],
    [{ endTimeUnixNano: -5 }, { endTimeUnixNano: undefined }],
    [{ endTimeUnixNano: 'never' }, { endTimeUnixNano: undefined }],
    [{ traceState: ['a=b'] }, { traceState: undefined }],
    [{ droppedAttributesCount: 'many' }, { dropped: undefined }],
    [{ attributes: 'none' }, { attributes: {} }],
    [{ attributes: [5] }, { attributes: {} }],
    [{ attributes: [{ value: { stringValue: 'a' } }] }, { attributes: {} }],
    [{ attributes: [{ key: 5, value: { stringValue: 'a' } }] }, { attributes: {} }],
    [{ events: {} }, { events: [] }],
    [{ events: [null] }, { events: [] }],
    [{ events: [{ name: 5, timeUnixNano: '1' }] }, { events: [{ name: '', timeUnixNano: 1n }] }],
    [{ events: [{ name: 'e', timeUnixNano: 'now' }] }, { events: [{ name: 'e', timeUnixNano: 0n }] }],
    [{ links: 'none' }, { links: [] }],
    [{ links: [7] }, { links: [] }],
    [{ links: [{ traceId: bare.traceId }] }, { links: [] }],
    [{ links: [{ traceId: bare.traceId, spanId: '0'.repeat(16) }] }, { links: [] }],
  ])('%j', (fields, expected) => {
    const { spans, problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, ...fields })))
    expect(spans).toHaveLength(1)
    expect({ ...absent, ...spans[0] }).toMatchObject(expected)
    expect(problems).toMatchObject([{ lost: false, line: 1 }])
  })

  test('the message names the field, its value, what it is read as, and what to write', () => {
    const cases = [
      { name: 5 },
      { kind: 'SPAN_KIND_GATEWAY' },
      { status: 'error' },
      { status: { code: 3 } },
      { status: { code: 2, message: 5 } },
      { flags: 'sampled' },
      { startTimeUnixNano: undefined },
      { startTimeUnixNano: '2026-01-01T00:00:00Z' },
      { endTimeUnixNano: 'never' },
      { parentSpanId: 'abc' },
      { traceState: ['a=b'] },
      { attributes: 'none' },
      { attributes: [{ value: { stringValue: 'a' } }] },
      { events: {} },
      { events: [null] },
      {
        events: [
          { name: 'e', timeUnixNano: '1' },
          { name: 'f', timeUnixNano: 'now' },
        ],
      },
      { events: [{ name: 'e', timeUnixNano: '1', attributes: [{ key: 'a', value: 'b' }] }] },
      { links: [{ traceId: bare.traceId }] },
    ]
    expect(`\n${cases.flatMap(problemsWith).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      repaired name: The value of name is 5; it is read as "". Write a string.
      repaired kind: The kind is "SPAN_KIND_GATEWAY"; it is read as internal. Write one of 1 internal, 2 server, 3 client, 4 producer, 5 consumer.
      repaired status: The status is "error"; it is read as unset. Write an object with a code.
      repaired status.code: The status code is 3; it is read as unset. Write 0, 1 or 2.
      repaired status.message: The value of message is 5; it is read as "". Write a string.
      repaired flags: The value of flags is "sampled"; it is read as 0. Write an unsigned 32-bit integer.
      repaired startTimeUnixNano: The span has no startTimeUnixNano; it is read as 0. Write nanoseconds since 1970 as a decimal string.
      repaired startTimeUnixNano: The startTimeUnixNano is "2026-01-01T00:00:00Z"; it is read as 0. Write nanoseconds since 1970 as a decimal string.
      repaired endTimeUnixNano: The endTimeUnixNano is "never"; the span is read as open. Write nanoseconds since 1970 as a decimal string.
      repaired parentSpanId: The parentSpanId is "abc"; the span is read as one without a parent. Write 16 hex digits, or nothing for a root.
      repaired traceState: The value of traceState is ["a=b"]; it is read as "". Write a string.
      repaired attributes: The attributes are "none" and are left out. OTLP writes a list of {"key":"…","value":{"stringValue":"…"}}.
      repaired attributes[0]: The attribute {"value":"…"} has no key and is left out. OTLP writes a list of {"key":"…","value":{"stringValue":"…"}}.
      repaired events: The events are {} and are left out. Write a list.
      repaired events[0]: The event is null and is left out. Write an object with name and timeUnixNano.
      repaired events[1].timeUnixNano: The time of the event is "now"; it is read as 0. Write nanoseconds since 1970 as a decimal string.
      repaired events[0].attributes["a"]: The value of the attribute "a" is "b", which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired links[0]: The link points to {"traceId":"5b8efff798038103d269b633813fc60c"} and is left out. Write a traceId of 32 hex digits and a spanId of 16, neither all zero.
      "
    `)
  })
})

describe('a value of the wrong shape is null, and the others are read', () => {
  const values = [
    'plain',
    [1],
    { textValue: 'x' },
    { stringValue: 5 },
    { intValue: '1.5' },
    { intValue: 1.5 },
    { doubleValue: 'much' },
    { doubleValue: '' },
    { boolValue: 'true' },
    { bytesValue: '*' },
    { arrayValue: [1] },
    { arrayValue: { values: {} } },
    { kvlistValue: { values: 5 } },
  ]

  test.each(values)('%j', (value) => {
    const attributes = [
      { key: 'wrong', value },
      { key: 'right', value: { stringValue: 'a' } },
    ]
    const { spans, problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, attributes })))
    expect(spans).toMatchObject([{ attributes: { wrong: null, right: 'a' } }])
    expect(problems).toMatchObject([{ lost: false }])
  })

  test('the message names the attribute and its value', () => {
    const all = values.flatMap((value) => problemsWith({ attributes: [{ key: 'a', value }] }))
    expect(`\n${all.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      repaired attributes["a"]: The value of the attribute "a" is "plain", which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" is [1], which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" is {"textValue":"x"}, which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" is {"stringValue":5}, which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the intValue "1.5", which is no integer; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the intValue 1.5, which is no integer; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the doubleValue "much", which is no number; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the doubleValue "", which is no number; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" is {"boolValue":"true"}, which is no AnyValue such as {"stringValue":"…"}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the bytesValue "*", which is no base64; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the arrayValue [1], which is no {"values":[…]}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the arrayValue {"values":"…"}, which is no {"values":[…]}; it is read as null.
      repaired attributes["a"]: The value of the attribute "a" has the kvlistValue {"values":5}, which is no {"values":[…]}; it is read as null.
      "
    `)
  })

  test('inside an array and a list of keys and values only what is wrong is null, or left out', () => {
    const array = { arrayValue: { values: [{ intValue: '1' }, 'wrong', { intValue: '3' }] } }
    const map = { kvlistValue: { values: [{ key: 'a', value: { intValue: '1' } }, { value: { intValue: '2' } }] } }
    const attributes = [
      { key: 'array', value: array },
      { key: 'map', value: map },
    ]
    const { spans, problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, attributes })))
    expect(spans).toMatchObject([{ attributes: { array: [1, null, 3], map: { a: 1 } } }])
    expect(problems).toHaveLength(2)
  })

  test('what is nested too deep is null', () => {
    const [start, end] = ['{"arrayValue":{"values":[', ']}}']
    const value = `${start.repeat(5000)}{"intValue":"1"}${end.repeat(5000)}`
    const text = JSON.stringify(documentOf({ ...bare, attributes: [{ key: 'deep', value: 0 }] })).replace(
      /(?<="value":)0/,
      value,
    )
    const { spans, problems } = readOtlpJson(text)
    expect(spans).toHaveLength(1)
    expect(problems).toMatchObject([
      { lost: false, message: expect.stringContaining('nested more than 64 deep') as string },
    ])
  })

  test('an integer that JSON could not hold is read as near as it is', () => {
    const text = JSON.stringify(documentOf({ ...bare, attributes: [{ key: 'a', value: { intValue: 2 ** 53 } }] }))
    const { spans, problems } = readOtlpJson(text)
    expect(spans).toMatchObject([{ attributes: { a: 2n ** 53n } }])
    expect(problems[0]?.message).toMatchInlineSnapshot(
      `"The value of the attribute "a" has the intValue 9007199254740992 as a JSON number, which cannot hold it exactly; write it as a string."`,
    )
  })
})

test('the parts of a document that are not what they must be are left out', () => {
  const documents = [
    5,
    { data: [{ traceID: 'a' }] },
    { resourceSpans: {} },
    { resourceSpans: [5] },
    { resourceSpans: [{ scopeSpans: 'none' }] },
    { resourceSpans: [{ scopeSpans: [null] }] },
    { resourceSpans: [{ scopeSpans: [{ spans: {} }] }] },
    [{ resourceSpans: [] }, { result: { spans: [] } }],
    [[[[[{ resourceSpans: [] }]]]]],
  ]
  const { spans, problems } = readOtlpJson(documents.map((json) => JSON.stringify(json)).join('\n'))
  expect(spans).toEqual([])
  expect(problems.every(({ lost }) => lost)).toBe(true)
  expect(`\n${problems.map(({ line, path, message }) => `${line} ${path}: ${message}`).join('\n')}\n`)
    .toMatchInlineSnapshot(`
    "
    1 : The document 5 is left out. A document of OTLP is {"resourceSpans":[…]}; convert what is of another format.
    2 : The document {"data":"…"} has no resourceSpans and is left out. A document of OTLP is {"resourceSpans":[…]}; convert what is of another format.
    3 resourceSpans: The list of resources is {} and is left out. Write a list.
    4 resourceSpans[0]: The spans of a resource are 5 and are left out. Write an object.
    5 resourceSpans[0].scopeSpans: The list of scopes is "none" and is left out. Write a list.
    6 resourceSpans[0].scopeSpans[0]: The spans of a scope are null and are left out. Write an object.
    7 resourceSpans[0].scopeSpans[0].spans: The list of spans is {} and is left out. Write a list.
    8 [1].result: The document {"spans":"…"} has no resourceSpans and is left out. A document of OTLP is {"resourceSpans":[…]}; convert what is of another format.
    9 [0][0][0][0]: The document ["…"] is left out. A document of OTLP is {"resourceSpans":[…]}; convert what is of another format.
    "
  `)
})

test('a resource, a scope and their fields that are wrong leave the spans', () => {
  const json = {
    resourceSpans: [
      { resource: 'shop', scopeSpans: [{ scope: 5, spans: [bare] }] },
      {
        resource: { attributes: [{ key: 'a', value: 1 }] },
        scopeSpans: [{ scope: { name: 5 }, schemaUrl: 1, spans: [bare] }],
      },
      { scopeSpans: [{ scope: { attributes: [{ key: 'b', value: 2 }] }, spans: [bare] }] },
    ],
  }
  const { spans, problems } = readOtlpJson(JSON.stringify(json))
  expect(spans).toHaveLength(3)
  expect(`\n${problems.map(({ path, message }) => `${path}: ${message}`).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    resourceSpans[0].resource: The resource is "shop" and is left out. Write an object.
    resourceSpans[0].scopeSpans[0].scope: The scope is 5 and is left out. Write an object.
    resourceSpans[1].resource.attributes["a"]: The value of the attribute "a" is 1, which is no AnyValue such as {"stringValue":"…"}; it is read as null.
    resourceSpans[1].scopeSpans[0].schemaUrl: The value of schemaUrl is 1; it is read as "". Write a string.
    resourceSpans[1].scopeSpans[0].scope.name: The value of name is 5; it is read as "". Write a string.
    resourceSpans[2].scopeSpans[0].scope.attributes["b"]: The value of the attribute "b" is 2, which is no AnyValue such as {"stringValue":"…"}; it is read as null.
    "
  `)
})

test('a problem has the file, the line and the place', () => {
  const good = JSON.stringify(documentOf(bare))
  const bad = JSON.stringify({ resourceSpans: [{}, { scopeSpans: [{}, { spans: [bare, { ...bare, kind: 9 }] }] }] })
  expect(readOtlpJson(`${good}\n${bad}\n`, { file: 'traces.jsonl', firstLine: 101 }).problems).toMatchObject([
    { file: 'traces.jsonl', line: 102, path: 'resourceSpans[1].scopeSpans[1].spans[1].kind', lost: false },
  ])
})
