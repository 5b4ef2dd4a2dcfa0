import { expect, test } from 'vitest'
import { carriedAs } from '../../src/semconv/carried-as.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import type { SpanKind } from '../../src/trace/span-data.ts'
import { attribute, makeRegistry } from './make-registry.ts'

test.each<[key: string, kind: SpanKind, attributes: Attributes, carried: string | undefined]>([
  ['http.request.method', 'client', { 'http.request.method': 'GET', 'http.method': 'GET' }, 'http.request.method'],
  ['http.request.method', 'client', { 'http.method': 'GET' }, 'http.method'],
  ['url.path', 'server', { 'http.target': '/' }, 'http.target'],
  ['server.address', 'client', { 'net.peer.name': 'shop' }, 'net.peer.name'],
  ['server.address', 'server', { 'net.peer.name': 'shop' }, undefined],
  ['client.address', 'server', { 'net.peer.name': 'shop' }, 'net.peer.name'],
  ['rpc.status_code', 'client', { 'rpc.grpc.status_code': 0 }, 'rpc.grpc.status_code'],
  ['kafka.offset', 'consumer', { 'messaging.kafka.message.offset': 42 }, 'messaging.kafka.message.offset'],
  ['url.path', 'server', { 'url.full': 'https://shop/' }, undefined],
])('%s of a %s span with %o is carried as %s', (key, kind, attributes, carried) => {
  expect(carriedAs(key, { kind, attributes })).toBe(carried)
})

test("a team's own renames count", () => {
  const registry = makeRegistry({ attributes: [attribute('acme.a', { renamedTo: 'acme.b' }), attribute('acme.b')] })
  expect(carriedAs('acme.b', { kind: 'internal', attributes: { 'acme.a': 1 } }, registry)).toBe('acme.a')
})
