import { describe, expect, test } from 'vitest'
import type { AttributeValue } from '../../../src/trace/attributes.ts'
import { maskVolatile } from '../../../src/trace/notation/mask-volatile.ts'
import { parseNotation } from '../../../src/trace/notation/parse/parse-notation.ts'
import { serverPortAttributes, volatileAttributes } from '../../../src/trace/notation/volatile-attributes-table.ts'

const mask = maskVolatile()
const uuid = '0190c5f2-6b7a-7cc3-98c4-dc0c0c07398f'
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const spanId = '00f067aa0ba902b7'

describe('masks as a whole', () => {
  test.each([
    ['network.peer.port', 43_210],
    ['process.pid', 7],
    ['process.runtime.version', '24.21.0'],
    ['host.name', 'build-7'],
    ['service.instance.id', 'a'],
    ['thread.id', 1],
    ['user_agent.original', 'node'],
    ['messaging.message.id', 'a'],
    ['http.request.header.traceparent', ['00-1-2-01']],
    ['exception.stacktrace', 'Error\n    at x'],
    ['code.file.path', '/home/me/app.ts'],
  ])('%s, which differs by the conventions', (key, value) => {
    expect(mask(key, value)).toBe('*')
  })

  test.each([uuid, uuid.toUpperCase(), traceId, spanId, '2026-01-01T00:00:00.000Z', '2026-01-01T10:00+02:00'])(
    'a value that is generated: %s',
    (value) => {
      expect(mask('app.key', value)).toBe('*')
    },
  )

  test("a server's port that the system handed out, and no other", () => {
    for (const key of serverPortAttributes) {
      expect(mask(key, 51_234)).toBe('*')
      expect(mask(key, 5432)).toBeUndefined()
      expect(mask(key, 'unknown')).toBeUndefined()
    }
  })

  test('a list or a map in which anything is generated', () => {
    expect(mask('app.keys', ['a', uuid])).toBe('*')
    expect(mask('app.map', { a: { b: traceId } })).toBe('*')
    expect(mask('app.keys', ['a', 'b'])).toBeUndefined()
  })
})

describe('masks a part, and keeps the rest', () => {
  test.each([
    ['http://localhost:51234/orders/42?q=1', String.raw`/^http:\/\/localhost:\d+\/orders\/42\?q=1$/`],
    ['http://[::1]:51234/', String.raw`/^http:\/\/\[::1\]:\d+\/$/`],
    ['connect ECONNREFUSED 127.0.0.1:51234', String.raw`/^connect ECONNREFUSED 127\.0\.0\.1:\d+$/`],
    ['connect ECONNREFUSED ::1:51234', String.raw`/^connect ECONNREFUSED ::1:\d+$/`],
    ['localhost:51234', String.raw`/^localhost:\d+$/`],
    [`/orders/${uuid}/items`, String.raw`/^\/orders\/[\da-fA-F-]{36}\/items$/`],
    [`00-${traceId}-${spanId}-01`, String.raw`/^00-[\da-fA-F]{32}-[\da-fA-F]{16}-01$/`],
    ['at 2026-01-01T00:00:00Z: "a"\n[b]\tc', String.raw`/^at [\d:.TZtz+-]+: "a"\u000a\[b\]\u0009c$/`],
  ])('of %s', (value, expected) => {
    const masked = mask('app.text', value)
    expect(String(masked)).toBe(expected)
    expect(value).toMatch(masked as RegExp)
    expect(parseNotation(`a {k: ${String(masked)}}`)).toMatchObject([
      { attributes: new Map([['k', { type: 'regexp', regexp: masked }]]) },
    ])
  })
})

test.each<AttributeValue>([
  'GET',
  '',
  200,
  true,
  null,
  7n,
  'SELECT * FROM orders WHERE id = $1',
  'https://api.acme.test:8443/v1',
  'http://localhost/orders',
  'my-localhost:80',
  '2026-01-01',
  '12:30:00',
  'deadbeef',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'a4bf92f3577b34da6a3ce929d0e0e4736_',
  new Uint8Array(16),
])('leaves %s as it is', (value) => {
  expect(mask('app.value', value)).toBeUndefined()
})

describe('can be told', () => {
  test('what else to mask, by key or by RegExp', () => {
    const more = maskVolatile({ mask: ['app.request_id', /token$/g] })
    for (const _ of [1, 2]) {
      expect(more('app.request_id', 7)).toBe('*')
      expect(more('app.token', 'x')).toBe('*')
    }
    expect(more('app.request_ids', 7)).toBeUndefined()
  })

  test('what to keep, which comes before all else', () => {
    const fewer = maskVolatile({ mask: [/^app/], keep: ['network.peer.port', 'server.port', /^app\.key$/] })
    expect(fewer('network.peer.port', 51_234)).toBeUndefined()
    expect(fewer('server.port', 51_234)).toBeUndefined()
    expect(fewer('app.key', uuid)).toBeUndefined()
    expect(fewer('app.keys', 'a')).toBe('*')
  })
})

test('the table has each key once, in order', () => {
  expect(volatileAttributes).toEqual([...new Set(volatileAttributes)].toSorted())
})
