import { expect, test } from 'vitest'
import { formerNames } from '../../src/semconv/former-names.ts'
import { replacementFor } from '../../src/semconv/replacement.ts'
import { attribute, makeRegistry } from './make-registry.ts'

test.each([
  ['http.method', 'http.request.method'],
  ['http.status_code', 'http.response.status_code'],
  ['http.url', 'url.full'],
  ['http.scheme', 'url.scheme'],
  ['http.user_agent', 'user_agent.original'],
  ['http.client_ip', 'client.address'],
  ['net.host.name', 'server.address'],
  ['net.host.port', 'server.port'],
  ['net.peer.ip', 'network.peer.address'],
  ['net.transport', 'network.transport'],
  ['db.system', 'db.system.name'],
  ['db.name', 'db.namespace'],
  ['db.operation', 'db.operation.name'],
  ['db.statement', 'db.query.text'],
  ['db.sql.table', 'db.collection.name'],
  ['db.mongodb.collection', 'db.collection.name'],
  ['messaging.operation', 'messaging.operation.type'],
  ['messaging.kafka.consumer.group', 'messaging.consumer.group.name'],
  ['rpc.system', 'rpc.system.name'],
  ['deployment.environment', 'deployment.environment.name'],
  ['code.filepath', 'code.file.path'],
  ['code.lineno', 'code.line.number'],
  ['code.column', 'code.column.number'],
  ['gen_ai.openai.request.seed', 'gen_ai.request.seed'],
])('%s is %s today', (key, name) => {
  expect(replacementFor(key)).toEqual({ how: 'renamed', names: [name] })
})

test.each([
  ['messaging.kafka.message.offset', 'kafka.offset'],
  ['db.cassandra.keyspace', 'db.namespace'],
  ['faas.execution', 'faas.invocation.id'],
  ['messaging.protocol', 'network.protocol.name'],
  ['http.retry_count', 'http.request.resend_count'],
])('%s was renamed more than once, and is %s today', (key, name) => {
  expect(replacementFor(key)).toEqual({ how: 'renamed', names: [name] })
})

test.each([
  ['rpc.grpc.request.metadata.x-tenant', 'rpc.request.header.x-tenant'],
  ['k8s.pod.labels.app.name', 'k8s.pod.label.app.name'],
])('%s keeps what follows the prefix: %s', (key, name) => {
  expect(replacementFor(key)).toEqual({ how: 'renamed', names: [name] })
})

test.each([
  ['http.target', 'split', ['url.path', 'url.query']],
  ['http.flavor', 'split', ['network.protocol.name', 'network.protocol.version']],
  ['http.host', 'one of', ['server.address', 'client.address', 'http.request.header.host']],
  ['rpc.response.metadata.x', 'one of', ['rpc.response.header.x', 'rpc.response.trailer.x']],
  ['rpc.grpc.status_code', 'converted', ['rpc.status_code']],
  ['rpc.service', 'converted', ['rpc.method']],
  ['code.function', 'converted', ['code.function.name']],
  ['messaging.kafka.partition', 'converted', ['messaging.destination.partition.id']],
  ['db.user', 'removed', []],
  ['exception.escaped', 'removed', []],
])('%s is no plain rename: %s %j', (key, how, names) => {
  expect(replacementFor(key)).toEqual({ how, names })
})

test.each([
  ['net.peer.name', 'client', 'server.address'],
  ['net.peer.name', 'server', 'client.address'],
  ['net.peer.port', 'client', 'server.port'],
  ['net.peer.port', 'server', 'client.port'],
  ['peer.service', 'client', 'server.service.name'],
  ['peer.service', 'server', 'client.service.name'],
] as const)('%s of a %s span is %s', (key, kind, name) => {
  expect(replacementFor(key, kind)).toEqual({ how: 'renamed', names: [name] })
})

test('without a kind that decides, both names are given', () => {
  const both = { how: 'one of', names: ['server.address', 'client.address'] }
  expect(replacementFor('net.peer.name')).toEqual(both)
  expect(replacementFor('net.peer.name', 'internal')).toEqual(both)
})

test.each(['http.request.method', 'http.request.header.x', 'acme.order', ''])('%s needs no replacement', (key) => {
  expect(replacementFor(key)).toBeUndefined()
})

const team = makeRegistry({
  attributes: [
    attribute('acme.a', { renamedTo: 'acme.b' }),
    attribute('acme.b', { renamedTo: 'acme.c' }),
    attribute('acme.c'),
    attribute('acme.round', { renamedTo: 'acme.trip' }),
    attribute('acme.trip', { renamedTo: 'acme.round' }),
  ],
})

test("a team's own renames are followed", () => {
  expect(replacementFor('acme.a', 'client', team)).toEqual({ how: 'renamed', names: ['acme.c'] })
})

test('renames that lead back to where they began are no replacement', () => {
  expect(replacementFor('acme.round', 'client', team)).toEqual({ how: 'removed', names: [] })
})

test("what a team's registry does not know is looked up in OpenTelemetry's", () => {
  expect(replacementFor('http.method', 'client', team)).toEqual({ how: 'renamed', names: ['http.request.method'] })
  expect(formerNames('http.request.method', team)).toEqual(['http.method'])
})

test('the former names of an attribute are those of every step', () => {
  expect(formerNames('acme.c', team).toSorted()).toEqual(['acme.a', 'acme.b'])
  expect(formerNames('http.request.method')).toEqual(['http.method'])
  expect(formerNames('kafka.offset').toSorted()).toEqual(['messaging.kafka.message.offset', 'messaging.kafka.offset'])
  expect(formerNames('acme.order')).toEqual([])
})
