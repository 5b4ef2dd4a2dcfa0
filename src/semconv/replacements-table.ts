import type { SpanKind } from '../trace/span-data.ts'

/**
 * What to write instead of an attribute:
 * - `renamed`: the same value under the new name;
 * - `converted`: the new name takes another value (another type, or a part of a whole);
 * - `split`: each of the names takes a part of the value;
 * - `one of`: which of the names depends on what the value meant;
 * - `removed`: nothing.
 */
export interface Replacement {
  readonly how: 'renamed' | 'converted' | 'split' | 'one of' | 'removed'
  readonly names: readonly string[]
}

/** A replacement that depends on the span's kind; other kinds have the choice. */
export type ReplacementByKind = Partial<Readonly<Record<SpanKind, string>>>

/** The replacements that are no plain rename. */
export const replacements: Readonly<Record<string, Replacement>> = {
  'code.function': { how: 'converted', names: ['code.function.name'] },
  'code.namespace': { how: 'converted', names: ['code.function.name'] },
  'db.connection_string': { how: 'split', names: ['server.address', 'server.port'] },
  'db.cosmosdb.status_code': { how: 'converted', names: ['db.response.status_code'] },
  'db.redis.database_index': { how: 'converted', names: ['db.namespace'] },
  'db.sql.table': { how: 'renamed', names: ['db.collection.name'] },
  'enduser.role': { how: 'converted', names: ['user.roles'] },
  'http.flavor': { how: 'split', names: ['network.protocol.name', 'network.protocol.version'] },
  'http.host': { how: 'one of', names: ['server.address', 'client.address', 'http.request.header.host'] },
  'http.request_content_length': { how: 'converted', names: ['http.request.header.content-length'] },
  'http.response_content_length': { how: 'converted', names: ['http.response.header.content-length'] },
  'http.target': { how: 'split', names: ['url.path', 'url.query'] },
  'messaging.kafka.destination.partition': { how: 'converted', names: ['messaging.destination.partition.id'] },
  'messaging.rocketmq.client_group': { how: 'renamed', names: ['messaging.consumer.group.name'] },
  'net.sock.family': { how: 'split', names: ['network.transport', 'network.type'] },
  'rpc.connect_rpc.response.metadata': { how: 'one of', names: ['rpc.response.header', 'rpc.response.trailer'] },
  'rpc.grpc.response.metadata': { how: 'one of', names: ['rpc.response.header', 'rpc.response.trailer'] },
  'rpc.grpc.status_code': { how: 'converted', names: ['rpc.status_code'] },
  'rpc.jsonrpc.error_code': { how: 'converted', names: ['rpc.status_code'] },
  'rpc.response.metadata': { how: 'one of', names: ['rpc.response.header', 'rpc.response.trailer'] },
  'rpc.service': { how: 'converted', names: ['rpc.method'] },
}

/** The replacements that the span's kind decides. */
export const replacementsByKind: Readonly<Record<string, ReplacementByKind>> = {
  'net.peer.name': { client: 'server.address', server: 'client.address' },
  'net.peer.port': { client: 'server.port', server: 'client.port' },
  'peer.service': { client: 'server.service.name', server: 'client.service.name' },
  'service.peer.name': { client: 'server.service.name', server: 'client.service.name' },
  'service.peer.namespace': { client: 'server.service.namespace', server: 'client.service.namespace' },
}
