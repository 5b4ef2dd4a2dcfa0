import { expect, test } from 'vitest'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import { isRequired } from '../../src/semconv/condition.ts'
import { conditions } from '../../src/semconv/condition-table.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import type { StatusCode } from '../../src/trace/span-data.ts'
import { spanType } from './make-registry.ts'

const registry = builtinRegistry()

function required(type: string, name: string, attributes: Attributes, code: StatusCode, open = false): unknown {
  const definition = registry.spans.get(type)
  const use = definition?.attributes.get(name)
  if (!definition || !use) throw new Error(`The built-in table has no ${name} of ${type}.`)
  return isRequired(use, { status: { code }, attributes, ...(!open && { endTimeUnixNano: 1n }) }, definition)
}

const mcp = (method: string): Attributes => ({ 'mcp.method.name': method })

test.each<[type: string, name: string, attributes: Attributes, code: StatusCode, answer: boolean | undefined]>([
  ['http.server', 'url.path', {}, 'unset', true],
  ['http.server', 'server.address', {}, 'unset', false],
  ['http.server', 'http.request.header', {}, 'unset', false],
  ['http.server', 'http.route', {}, 'unset', undefined],
  ['http.client', 'error.type', {}, 'error', true],
  ['http.client', 'error.type', {}, 'unset', false],
  ['db.postgresql.client', 'error.type', {}, 'error', true],
  ['messaging.kafka.send.producer', 'error.type', {}, 'error', true],
  ['gen_ai.execute_tool.internal', 'error.type', {}, 'error', true],
  ['cli.internal', 'error.type', { 'process.exit.code': 2 }, 'unset', true],
  ['cli.internal', 'error.type', { 'process.exit.code': 0 }, 'unset', false],
  ['cli.internal', 'error.type', {}, 'unset', false],
  ['http.server', 'http.response.status_code', {}, 'unset', true],
  ['http.server', 'http.response.status_code', {}, 'error', false],
  ['http.client', 'http.response.status_code', { 'error.type': 'timeout' }, 'unset', false],
  ['http.server', 'http.request.method_original', { 'http.request.method': '_OTHER' }, 'unset', true],
  ['http.server', 'http.request.method_original', { 'http.request.method': 'GET' }, 'unset', false],
  ['http.client', 'network.protocol.name', { 'network.protocol.version': '1.1' }, 'unset', false],
  ['http.client', 'network.protocol.name', { 'network.protocol.version': '3.1-spdy' }, 'unset', true],
  ['http.client', 'network.protocol.name', {}, 'unset', false],
  ['http.server', 'server.port', { 'server.address': 'shop' }, 'unset', true],
  ['http.server', 'server.port', {}, 'unset', false],
  ['gen_ai.inference.client', 'server.port', { 'server.address': 'api' }, 'unset', true],
  ['openai.inference.client', 'server.port', { 'server.address': 'api' }, 'unset', true],
  ['azure.ai.inference.client', 'server.port', { 'server.address': 'api' }, 'unset', undefined],
  ['rpc.grpc.call.client', 'server.port', { 'server.address': 'orders' }, 'unset', true],
  ['rpc.grpc.call.client', 'server.port', { 'server.address': '/run/x.sock' }, 'unset', false],
  ['rpc.grpc.call.client', 'server.port', { 'server.address': 'x', 'network.transport': 'unix' }, 'unset', false],
  ['db.client', 'server.port', { 'server.address': 'db' }, 'unset', undefined],
  ['db.client', 'db.namespace', {}, 'unset', undefined],
  ['rpc.call.server', 'rpc.method_original', { 'rpc.method': '_OTHER' }, 'unset', true],
  ['messaging.send.producer', 'messaging.operation.type', {}, 'unset', true],
  ['messaging.kafka.settle.client', 'messaging.operation.type', {}, 'unset', true],
  ['messaging.eventhubs.generic.client', 'messaging.operation.type', {}, 'unset', undefined],
  ['messaging.send.producer', 'messaging.destination.name', {}, 'unset', true],
  ['messaging.send.producer', 'messaging.destination.name', { 'messaging.batch.message_count': 3 }, 'unset', false],
  ['messaging.rocketmq.send.producer', 'rocketmq.message.group', { 'rocketmq.message.type': 'fifo' }, 'unset', true],
  ['messaging.rocketmq.send.producer', 'rocketmq.message.group', { 'rocketmq.message.type': 'delay' }, 'unset', false],
  [
    'messaging.rocketmq.send.producer',
    'rocketmq.message.delay_time_level',
    { 'rocketmq.message.type': 'delay' },
    'unset',
    true,
  ],
  [
    'messaging.rocketmq.send.producer',
    'rocketmq.message.delay_time_level',
    { 'rocketmq.message.type': 'delay', 'rocketmq.message.delivery_timestamp': 1 },
    'unset',
    false,
  ],
  [
    'messaging.rocketmq.send.producer',
    'rocketmq.message.delivery_timestamp',
    { 'rocketmq.message.type': 'delay' },
    'unset',
    true,
  ],
  ['faas.client', 'faas.invoked_region', { 'faas.invoked_provider': 'aws' }, 'unset', true],
  ['faas.client', 'faas.invoked_region', { 'faas.invoked_provider': 'azure' }, 'unset', false],
  ['mcp.client', 'gen_ai.tool.name', mcp('tools/call'), 'unset', true],
  ['mcp.client', 'gen_ai.tool.name', mcp('tools/list'), 'unset', false],
  ['mcp.server', 'gen_ai.prompt.name', mcp('prompts/get'), 'unset', true],
  ['mcp.server', 'mcp.resource.uri', mcp('resources/read'), 'unset', true],
  ['mcp.client', 'jsonrpc.request.id', mcp('ping'), 'unset', true],
  ['mcp.client', 'jsonrpc.request.id', mcp('notifications/progress'), 'unset', false],
])('%s: %s, given %o and the status %s: %s', (type, name, attributes, code, answer) => {
  expect(required(type, name, attributes, code)).toBe(answer)
})

test('an open span has no outcome yet', () => {
  expect(required('http.server', 'http.response.status_code', {}, 'unset', true)).toBe(false)
  expect(required('http.server', 'error.type', {}, 'error', true)).toBe(false)
})

test("a team's refinement of a type keeps its conditions", () => {
  const definition = spanType('acme.server', { 'server.port': 'conditionally_required' }, { refines: 'http.server' })
  const use = definition.attributes.get('server.port')
  if (!use) throw new Error('The type has no server.port.')
  const span = { status: { code: 'unset' as const }, attributes: { 'server.address': 'shop' } }
  expect(isRequired(use, span, definition)).toBe(true)
})

test('every condition is about an attribute that some type requires conditionally', () => {
  const conditional = new Set<string>()
  for (const { attributes } of registry.spans.values()) {
    for (const { name, level } of attributes.values()) if (level === 'conditionally_required') conditional.add(name)
  }
  expect(conditions.map(({ attribute }) => attribute).filter((name) => !conditional.has(name))).toEqual([])
})
