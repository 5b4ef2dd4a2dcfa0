import { describe, expect, test } from 'vitest'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import type { SpanDefinition } from '../../src/semconv/registry.ts'
import { expectedSpanName, nameTemplatesOf } from '../../src/semconv/span-name.ts'
import { spanNames } from '../../src/semconv/span-names-table.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import { spanType } from './make-registry.ts'

function definitionOf(type: string): SpanDefinition {
  const definition = builtinRegistry().spans.get(type)
  if (!definition) throw new Error(`The built-in table has no ${type}.`)
  return definition
}

const pg = { 'db.system.name': 'postgresql' }
const select = { ...pg, 'db.operation.name': 'SELECT' }
const place = { 'server.address': 'db.local', 'server.port': 5432 }
const send = { 'messaging.operation.name': 'send' }
const orders = { ...send, 'messaging.destination.name': 'orders' }
const grpc = { 'rpc.system.name': 'grpc' }

describe('the name that the conventions ask for', () => {
  const cases: [type: string, attributes: Attributes, name: string | undefined][] = [
    ['http.client', { 'http.request.method': 'GET', 'url.template': '/orders/{id}' }, 'GET /orders/{id}'],
    ['http.client', { 'http.request.method': 'GET', 'url.full': 'https://shop/orders/42' }, 'GET'],
    ['http.client', { 'http.request.method': '_OTHER' }, 'HTTP'],
    ['http.server', { 'http.request.method': 'GET', 'http.route': '/orders/:id' }, 'GET /orders/:id'],
    ['http.server', { 'http.request.method': 'GET', 'http.route': '', 'url.path': '/orders/42' }, 'GET'],
    ['http.server', { 'http.request.method': '_OTHER', 'http.route': '/x' }, 'HTTP /x'],
    ['http.server', { 'http.method': 'GET', 'http.route': '/orders/:id' }, 'GET /orders/:id'],
    ['http.server', { 'http.method': 'GET' }, undefined],
    ['http.server', {}, undefined],
    ['db.client', { ...select, 'db.query.summary': 'SELECT a JOIN b' }, 'SELECT a JOIN b'],
    ['db.client', { ...select, 'db.collection.name': 'orders', 'db.namespace': 'shop' }, 'SELECT orders'],
    ['db.client', { ...select, 'db.stored_procedure.name': 'pay', 'db.namespace': 'shop' }, 'SELECT pay'],
    ['db.client', { ...select, 'db.namespace': 'shop', ...place }, 'SELECT shop'],
    ['db.client', { ...select, ...place }, 'SELECT db.local:5432'],
    ['db.client', { ...select, 'server.address': 'db.local' }, undefined],
    ['db.client', select, 'SELECT'],
    ['db.client', { ...pg, 'db.collection.name': 'orders' }, 'orders'],
    ['db.client', { ...pg, 'db.namespace': 'shop' }, 'shop'],
    ['db.client', { ...pg, ...place }, 'db.local:5432'],
    ['db.client', { ...pg, 'server.address': 'db.local' }, undefined],
    ['db.client', pg, 'postgresql'],
    ['db.postgresql.client', { ...select, 'db.namespace': 'shop' }, 'SELECT shop'],
    ['azure.cosmosdb.client', { ...pg, 'db.operation.name': 'read_item' }, 'read_item'],
    ['db.client', { 'db.system': 'postgresql', 'db.operation': 'SELECT', 'db.name': 'shop', ...place }, undefined],
    ['messaging.send.producer', { ...orders, 'messaging.destination.template': '/c/{id}' }, 'send /c/{id}'],
    ['messaging.send.producer', orders, 'send orders'],
    ['messaging.send.producer', { ...orders, 'messaging.destination.temporary': true, ...place }, 'send'],
    ['messaging.send.producer', { ...orders, 'messaging.destination.anonymous': true }, 'send'],
    ['messaging.send.producer', { ...orders, 'messaging.destination.anonymous': false }, 'send orders'],
    ['messaging.send.producer', { ...send, ...place }, 'send db.local:5432'],
    ['messaging.send.producer', { ...send, 'server.address': 'db.local' }, undefined],
    ['messaging.send.producer', send, 'send'],
    ['messaging.send.producer', { 'messaging.system': 'kafka', 'messaging.destination': 'orders' }, undefined],
    ['messaging.create.producer', orders, 'send orders'],
    ['messaging.send.client', orders, 'send orders'],
    ['messaging.receive.client', { ...orders, 'messaging.operation.name': 'poll' }, 'poll orders'],
    ['messaging.process.consumer', { ...orders, 'messaging.operation.name': 'process' }, 'process orders'],
    ['messaging.settle.client', { ...orders, 'messaging.operation.name': 'ack' }, 'ack orders'],
    ['messaging.kafka.send.producer', orders, 'send orders'],
    ['rpc.call.client', { ...grpc, 'rpc.method': 'shop.Orders/Get' }, 'shop.Orders/Get'],
    ['rpc.call.server', { ...grpc, 'rpc.method': '_OTHER' }, 'grpc'],
    ['rpc.grpc.call.server', grpc, 'grpc'],
    ['rpc.grpc.call.client', { 'rpc.system': 'grpc', 'rpc.service': 'Orders', 'rpc.method': 'Get' }, undefined],
    ['aws.s3.client', { 'rpc.service': 'S3', 'rpc.method': 'ListBuckets' }, 'S3.ListBuckets'],
    ['dynamodb.getitem.client', { 'rpc.service': 'DynamoDB', 'rpc.method': 'GetItem' }, 'DynamoDB.GetItem'],
    ['faas.client', { 'faas.invoked_name': 'resize' }, 'resize'],
    ['faas.timer.server', { 'faas.trigger': 'timer' }, undefined],
    ['graphql.server', { 'graphql.operation.type': 'query', 'graphql.operation.name': 'me' }, 'query'],
    ['graphql.server', { 'graphql.operation.name': 'me' }, 'GraphQL Operation'],
    ['gen_ai.inference.client', { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'm-1' }, 'chat m-1'],
    ['gen_ai.inference.client', { 'gen_ai.operation.name': 'chat' }, undefined],
    ['openai.inference.client', { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'm-1' }, 'chat m-1'],
    [
      'gen_ai.embeddings.client',
      { 'gen_ai.operation.name': 'embeddings', 'gen_ai.request.model': 'e-1' },
      'embeddings e-1',
    ],
    [
      'gen_ai.retrieval.client',
      { 'gen_ai.operation.name': 'retrieval', 'gen_ai.data_source.id': 'd-1' },
      'retrieval d-1',
    ],
    ['gen_ai.memory.client', { 'gen_ai.operation.name': 'search_memory' }, 'search_memory'],
    ['gen_ai.create_agent.client', { 'gen_ai.agent.name': 'Tutor' }, 'create_agent Tutor'],
    ['gen_ai.invoke_agent.client', { 'gen_ai.agent.name': 'Tutor' }, 'invoke_agent Tutor'],
    ['gen_ai.invoke_agent.internal', {}, 'invoke_agent'],
    ['gen_ai.execute_tool.internal', { 'gen_ai.tool.name': 'weather' }, 'execute_tool weather'],
    ['gen_ai.invoke_workflow.internal', { 'gen_ai.workflow.name': 'crew' }, 'invoke_workflow crew'],
    ['gen_ai.plan.internal', {}, 'plan'],
    ['mcp.client', { 'mcp.method.name': 'tools/call', 'gen_ai.tool.name': 'weather' }, 'tools/call weather'],
    ['mcp.server', { 'mcp.method.name': 'prompts/get', 'gen_ai.prompt.name': 'sum' }, 'prompts/get sum'],
    ['mcp.server', { 'mcp.method.name': 'resources/read', 'mcp.resource.uri': 'file:///x' }, 'resources/read'],
    ['cli.internal', { 'process.executable.name': 'git' }, undefined],
  ]
  test.each(cases)('%s %o is %s', (type, attributes, name) => {
    expect(expectedSpanName({ attributes }, definitionOf(type))).toBe(name)
  })
})

test('a function is named by its resource', () => {
  const span = { attributes: { 'faas.trigger': 'timer' }, resource: { attributes: { 'faas.name': 'clean-up' } } }
  expect(expectedSpanName(span, definitionOf('faas.timer.server'))).toBe('clean-up')
})

describe("a team's own templates", () => {
  const nameTemplates = ['{http.request.method} {acme.page}', '?{acme.page}', '{acme.count} {acme.list}', 'page']
  const page = spanType('acme.page.server', {}, { kind: 'server', refines: 'http.server', nameTemplates })

  test.each([
    [{ 'http.request.method': 'GET', 'acme.page': 'cart' }, 'GET cart'],
    [{ 'acme.page': 'cart' }, '?cart'],
    [{ 'http.request.method': 'GET', 'http.route': '/cart' }, 'page'],
    [{ 'acme.count': 2, 'acme.list': ['a'] }, 'page'],
  ])('%o is %s', (attributes, name) => {
    expect(expectedSpanName({ attributes }, page)).toBe(name)
  })

  test('without any, those of the type that it refines hold', () => {
    const refined = spanType('acme.plain.server', {}, { refines: 'http.server' })
    const attributes = { 'http.request.method': 'GET', 'http.route': '/cart' }
    expect(expectedSpanName({ attributes }, refined)).toBe('GET /cart')
    expect(expectedSpanName({ attributes }, spanType('acme.other', {}))).toBeUndefined()
  })

  test('an integer and a boolean are written as they are', () => {
    const definition = spanType('acme.job', {}, { nameTemplates: ['job {acme.number} {acme.dry}'] })
    expect(expectedSpanName({ attributes: { 'acme.number': 42n, 'acme.dry': false } }, definition)).toBe('job 42 false')
  })
})

test('the templates of a type can be shown', () => {
  expect(nameTemplatesOf(definitionOf('rpc.grpc.call.client'))).toEqual(['{rpc.method}', '{rpc.system.name}'])
  expect(nameTemplatesOf(definitionOf('messaging.kafka.settle.client'))).not.toContain('?')
  expect(nameTemplatesOf(definitionOf('cli.client'))).toBeUndefined()
})

test('every type with a name is one of the registry', () => {
  expect(Object.keys(spanNames).filter((type) => !builtinRegistry().spans.has(type))).toEqual([])
})
