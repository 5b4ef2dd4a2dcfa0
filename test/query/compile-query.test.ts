import { describe, expect, test } from 'vitest'
import { compileQuery } from '../../src/query/compile-query.ts'
import type { SpanPattern, SpanQuery } from '../../src/query/span-pattern.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { exception, makeTrace, span as sketch } from '../support/make-trace.ts'

const [span, bare, open, unsampled] = makeTrace(
  sketch('POST /charge', {
    kind: 'server',
    status: { code: 'error', message: 'card declined' },
    service: 'payments',
    resource: { 'host.name': 'a' },
    scope: { name: '@shop/http', version: '1.2.0' },
    attributes: { 'http.status': 402, 'http.route': '/charge', tags: ['a', 'b'] },
    events: ['retry', { name: 'retry', attributes: { attempt: 2 } }, exception('CardDeclined', 'no money')],
    links: [{ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), attributes: { why: 'batch' } }],
    durationMs: 20,
    parent: 'remote',
    traceState: 'vendor=1,other=2',
  }),
  sketch('bare'),
  sketch('open', { open: true }),
  sketch('unsampled', { traceFlags: 0, parent: 'missing' }),
).spans as [never, never, never, never]

function rowsOf(query: SpanQuery, of = span): string[] {
  return compileQuery(query)
    .differences(of)
    .map(({ field, expected, received }) => `${field} | ${expected} | ${received}`)
}

test.each<SpanQuery>([
  'POST /charge',
  /charge$/,
  ({ name }) => name === 'POST /charge',
  {},
  { name: 'POST /charge' },
  { name: expect.stringContaining('charge') },
  { name: (name) => name.length === 12 },
  { kind: 'server' },
  { kind: ['client', 'server'] },
  { kind: expect.stringMatching(/^s/) },
  { status: 'error' },
  { status: expect.stringMatching(/^err/) },
  { status: { code: 'error', message: /declined/ } },
  { service: 'payments' },
  { scope: '@shop/http' },
  { scope: /^@shop/ },
  { scope: expect.stringContaining('http') },
  { scope: { name: /http$/, version: '1.2.0' } },
  { attributes: { 'http.status': 402, 'http.route': /^\/c/, tags: ['a', 'b'], 'user.id': absent } },
  { attributes: { 'http.status': expect.any(Number), tags: expect.arrayContaining(['b']) } },
  { exactAttributes: { 'http.status': 402, 'http.route': '/charge', tags: ['a', 'b'], gone: absent } },
  { resource: { 'host.name': 'a', 'service.name': expect.any(String) } },
  { events: [] },
  { events: ['exception', 'retry'] },
  { events: [expect.stringContaining('exc'), (name) => name === 'retry', /^retry$/] },
  { events: [{ name: 'retry' }, { attributes: { attempt: 2 } }] },
  { exception: 'CardDeclined' },
  { exception: /money/ },
  { exception: { type: /^Card/, message: expect.any(String) } },
  { exception: {} },
  { links: [{ spanId: /^b+$/, traceId: 'a'.repeat(32), attributes: { why: 'batch' } }] },
  { links: [{}] },
  { durationMs: { min: 20, max: 20 } },
  { durationMs: expect.closeTo(20) },
  { open: false },
  { sampled: true },
  { remoteParent: true },
  { traceState: 'vendor=1,other=2' },
  { traceState: /\bother=/ },
  { where: (one) => one.children.length === 0 },
])('a span fits %o, and has no differences', (query) => {
  const compiled = compileQuery(query)
  expect(compiled.test(span)).toBe(true)
  expect(compiled.differences(span)).toEqual([])
})

test.each<[SpanQuery, string[]]>([
  ['POST', ['name | "POST" | "POST /charge"']],
  [/^GET/, ['name | /^GET/ | "POST /charge"']],
  [{ name: expect.stringContaining('GET') }, ['name | StringContaining "GET" | "POST /charge"']],
  [{ kind: 'client' }, ['kind | client | server']],
  [{ kind: ['client', 'producer'] }, ['kind | client or producer | server']],
  [{ status: 'ok' }, ['status | ok | error "card declined"']],
  [{ status: { code: 'error', message: 'x' } }, ['status.message | "x" | "card declined"']],
  [{ service: 'shop' }, ['service | "shop" | "payments"']],
  [{ scope: 'x' }, ['scope | "x" | "@shop/http"']],
  [{ scope: { name: 'x', version: /^2/ } }, ['scope.name | "x" | "@shop/http"', 'scope.version | /^2/ | "1.2.0"']],
  [{ attributes: { 'http.status': '402' } }, ['http.status | "402" | 402']],
  [{ attributes: { tags: 'a' } }, ['tags | "a" | ["a", "b"]']],
  [
    { attributes: { 'user.id': 1, 'http.route': absent } },
    ['user.id | 1 | (absent)', 'http.route | (absent) | "/charge"'],
  ],
  [{ attributes: { 'odd key': 1 } }, ['"odd key" | 1 | (absent)']],
  [{ exactAttributes: { 'http.status': 402, tags: ['a', 'b'] } }, ['http.route | (absent) | "/charge"']],
  [{ exactAttributes: { 'http.status': 1, 'http.route': '/charge', tags: ['a', 'b'] } }, ['http.status | 1 | 402']],
  [{ resource: { 'host.name': 'b' } }, ['resource host.name | "b" | "a"']],
  [
    { exception: 'Timeout' },
    [
      'exception | ! "exception" { "exception.type": "Timeout" } | ! exception {exception.message: "no money", exception.type: "CardDeclined"}',
    ],
  ],
  [
    { links: [{ spanId: 'c' }] },
    [
      `links | { spanId: "c" } | { traceId: "${'a'.repeat(32)}", spanId: "${'b'.repeat(16)}", attributes: { why: "batch" } }`,
    ],
  ],
  [{ durationMs: { max: 10 } }, ['durationMs | at most 10 ms | 20 ms']],
  [{ durationMs: { min: 30 } }, ['durationMs | at least 30 ms | 20 ms']],
  [{ durationMs: { min: 30, max: 40 } }, ['durationMs | 30 to 40 ms | 20 ms']],
  [{ durationMs: expect.closeTo(1, 0) }, ['durationMs | NumberCloseTo 1 (0 digits) | 20 ms']],
  [{ open: true }, ['open | open | ended']],
  [{ sampled: false }, ['sampled | not sampled | sampled']],
  [{ remoteParent: false }, ['remoteParent | no parent in another process | a parent in another process']],
  [{ traceState: 'vendor=1' }, ['traceState | "vendor=1" | "vendor=1,other=2"']],
  [{ where: () => false }, ['where | () => false | false']],
  [
    { name: 'x', kind: 'client', attributes: { a: 1 } },
    ['name | "x" | "POST /charge"', 'kind | client | server', 'a | 1 | (absent)'],
  ],
])('a span differs from %o', (query, rows) => {
  expect(compileQuery(query).test(span)).toBe(false)
  expect(rowsOf(query)).toEqual(rows)
})

test('a span that lacks a part says so', () => {
  expect(rowsOf({ service: 'x', status: { message: 'x' }, scope: { version: '1' } }, bare)).toEqual([
    'status.message | "x" | (absent)',
    'service | "x" | (absent)',
    'scope.version | "1" | (absent)',
  ])
  expect(rowsOf({ events: ['x'], links: [{}], exception: 'E' }, bare)).toEqual([
    'events | "x" | no events',
    'exception | ! "exception" { "exception.type": "E" } | no exception',
    'links | {} | no links',
  ])
})

test('an open span has no duration', () => {
  expect(rowsOf({ durationMs: { min: 0 } }, open)).toEqual(['durationMs | at least 0 ms | still open'])
  expect(rowsOf({ open: false }, open)).toEqual(['open | ended | open'])
})

test('of a parent of which nobody says where it is, neither answer fits', () => {
  expect(compileQuery({ sampled: false }).test(unsampled)).toBe(true)
  expect(rowsOf({ sampled: true, traceState: 'a=1' }, unsampled)).toEqual([
    'sampled | sampled | not sampled',
    'traceState | "a=1" | (absent)',
  ])
  expect(rowsOf({ remoteParent: true }, unsampled)).toEqual([
    'remoteParent | a parent in another process | a parent, not said where',
  ])
  expect(compileQuery({ remoteParent: false }).test(unsampled)).toBe(false)
  expect(compileQuery({ remoteParent: false }).test(bare)).toBe(true)
  expect(rowsOf({ remoteParent: true }, bare)).toEqual(['remoteParent | a parent in another process | no parent'])
})

describe('events and links are matched one to one', () => {
  test('two patterns need two events', () => {
    expect(compileQuery({ events: ['exception', 'exception'] }).test(span)).toBe(false)
    expect(compileQuery({ links: [{}, {}] }).test(span)).toBe(false)
  })

  test('such that as many as can be find one, whatever the order of the patterns', () => {
    const events = ['retry', { name: 'retry', attributes: { attempt: 2 } }]
    expect(compileQuery({ events }).test(span)).toBe(true)
    expect(compileQuery({ events: [/^(retry|exception)$/, { attributes: { attempt: 2 } }, 'retry'] }).test(span)).toBe(
      true,
    )
  })

  test('and only the patterns that found none are told', () => {
    expect(rowsOf({ events: ['retry', 'timeout'] })).toEqual([
      'events | "timeout" | ! retry, ! retry {attempt: 2}, ! exception {exception.message: "no money", exception.type: "CardDeclined"}',
    ])
  })
})

describe('keys that every object inherits', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is an attribute like any other', (key) => {
    const attributes = Object.fromEntries([[key, 1]])
    const [odd] = makeTrace(sketch('odd', { attributes })).spans as [never]
    expect(compileQuery({ attributes }).test(odd)).toBe(true)
    expect(compileQuery({ exactAttributes: attributes }).test(odd)).toBe(true)
    expect(rowsOf({ attributes })).toEqual([`${key} | 1 | (absent)`])
    expect(compileQuery({ attributes: Object.fromEntries([[key, absent]]) }).test(span)).toBe(true)
  })
})

test('a name that is asked of many spans is compared once a span', () => {
  let asked = 0
  const compiled = compileQuery({ name: () => ++asked > 0, kind: 'client' })
  compiled.test(span)
  expect(asked).toBe(1)
})

describe('a query that cannot be meant is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'a field that there is not',
      { stauts: 'ok' },
      '"stauts" is not a field of a span pattern. Did you mean "status"?',
    ],
    [
      'a field by what it is called elsewhere',
      { spanKind: 'client' },
      '"spanKind" is not a field of a span pattern. The fields are: name, kind,',
    ],
    ['an inherited key', { constructor: 1 }, '"constructor" is not a field of a span pattern.'],
    [
      'a field that is undefined',
      { name: undefined },
      'The field "name" of a span pattern is undefined. Give it a value or leave it out.',
    ],
    [
      'an attribute that is undefined',
      { attributes: { a: undefined } },
      'attributes["a"] is undefined. Give the value, or `absent`',
    ],
    ['null', null, 'not by null.'],
    ['undefined', undefined, 'not by undefined.'],
    ['a number', 42, 'not by the number 42.'],
    ['an array', ['a'], 'not by an array.'],
    ['a promise', Promise.resolve(), 'not by a promise.'],
    ['an object of a class', new Map(), 'not by an object (Map).'],
    [
      'an asymmetric matcher',
      expect.objectContaining({}),
      'An asymmetric matcher stands for one value, not for a span.',
    ],
    [
      'a name that is no text',
      { name: 42 },
      'name is described by a string, a RegExp, a predicate or an asymmetric matcher, not by the number 42.',
    ],
    ['flags for whether it was sampled', { sampled: 1 }, 'sampled is true or false, not the number 1.'],
    ['a word for a remote parent', { remoteParent: 'yes' }, 'remoteParent is true or false, not the string yes.'],
    [
      'a kind in capitals',
      { kind: 'CLIENT' },
      'kind must be one of internal, server, client, producer, consumer, not "CLIENT". Did you mean "client"?',
    ],
    ['a kind of the API', { kind: 2 }, 'not the number 2. Did you mean "client"?'],
    ['no kinds', { kind: [] }, 'kind is an empty list, which no span fits.'],
    ['a status of the API', { status: 2 }, 'not the number 2. Did you mean "error"?'],
    ['a part of a status that there is not', { status: { text: 'x' } }, '"text" is not a field of a status.'],
    ['a status without parts', { status: {} }, 'A status pattern needs a code or a message.'],
    [
      'attributes that are a list',
      { attributes: [] },
      'attributes must be an object of attributes by key, not an array.',
    ],
    ['attributes that are a matcher', { attributes: expect.objectContaining({}) }, 'not an asymmetric matcher.'],
    ['events that are no list', { events: 'retry' }, 'events is a list, not the string retry.'],
    [
      'a part of an event that there is not',
      { events: [{ nam: 'x' }] },
      '"nam" is not a field of events[0]. Did you mean "name"?',
    ],
    ['an event that is a number', { events: ['a', 1] }, 'events[1] is described by a string'],
    [
      'an attribute of an event that is undefined',
      { events: [{ attributes: { a: undefined } }] },
      'events[0].attributes["a"] is undefined.',
    ],
    [
      'an exception that is a matcher',
      { exception: expect.any(String) },
      'exception is a type, a RegExp for the message, or { type, message }; not an asymmetric matcher.',
    ],
    ['a part of a link that there is not', { links: [{ span: 'x' }] }, '"span" is not a field of links[0].'],
    [
      'a link that is a name',
      { links: ['x'] },
      'Links[0] must be an object of traceId, spanId, attributes, not the string x.',
    ],
    ['a duration that is a number', { durationMs: 5 }, 'DurationMs must be an object of min, max, not the number 5.'],
    ['a duration without bounds', { durationMs: {} }, 'durationMs has neither min nor max.'],
    [
      'a duration that is upside down',
      { durationMs: { min: 2, max: 1 } },
      'durationMs has a min of 2, above its max of 1.',
    ],
    [
      'a bound that is no number',
      { durationMs: { max: '5' } },
      'durationMs.max is a number of milliseconds from 0, not the string 5.',
    ],
    ['a bound that is NaN', { durationMs: { max: Number.NaN } }, 'not the number NaN.'],
    ['open as a word', { open: 'yes' }, 'open is true or false, not the string yes.'],
    ['a where that is no predicate', { where: true }, 'where is a predicate, not the boolean true.'],
  ])('%s', (_, query, message) => {
    expect(() => compileQuery(query as SpanPattern)).toThrow(TypeError)
    expect(() => compileQuery(query as SpanPattern)).toThrow(message)
  })

  test('but an object without a prototype is none of these', () => {
    expect(compileQuery(Object.assign(Object.create(null), { name: 'POST /charge' }) as SpanPattern).test(span)).toBe(
      true,
    )
  })
})

test.each<[SpanQuery, string]>([
  ['db.query', '"db.query"'],
  [/^db/, '/^db/'],
  [
    { name: 'a', kind: ['client'], attributes: { 'a.b': 1, c: /x/ } },
    '{ name: "a", kind: ["client"], attributes: { "a.b": 1, c: /x/ } }',
  ],
  [{ status: { code: 'error' }, events: [expect.any(String)] }, '{ status: { code: "error" }, events: [Any<String>] }'],
  [{ attributes: { gone: absent } }, '{ attributes: { gone: (absent) } }'],
])('%o is printed', (query, text) => {
  expect(compileQuery(query).text).toBe(text)
})
