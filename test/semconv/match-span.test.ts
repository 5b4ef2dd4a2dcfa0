import { describe, expect, test } from 'vitest'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import { discriminators } from '../../src/semconv/discriminators-table.ts'
import { conventionOf, conventionsOfAnyKind } from '../../src/semconv/match-span.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import type { SpanKind } from '../../src/trace/span-data.ts'
import { attribute, makeRegistry, spanType } from './make-registry.ts'

const registry = builtinRegistry()

function typeOf(kind: SpanKind, attributes: Attributes): string | undefined {
  return conventionOf({ kind, attributes }, registry)?.type
}

const chat = { 'gen_ai.operation.name': 'chat' }
const op = (name: string): Attributes => ({ 'gen_ai.operation.name': name })
const aws = (service: string, method: string): Attributes => ({
  'rpc.system': 'aws-api',
  'rpc.service': service,
  'rpc.method': method,
})
const message = (system: string, type?: string): Attributes => ({
  'messaging.system.name': system,
  ...(type !== undefined && { 'messaging.operation.type': type }),
})

describe('a span is of the type that its kind and its attributes tell', () => {
  const cases: [kind: SpanKind, attributes: Attributes, type: string | undefined][] = [
    ['client', { 'http.request.method': 'GET' }, 'http.client'],
    ['server', { 'http.request.method': 'GET' }, 'http.server'],
    ['client', { 'db.system.name': 'memcached' }, 'db.client'],
    ['internal', { 'db.system.name': 'memcached' }, 'db.client'],
    ['client', { 'db.system.name': 'redis' }, 'db.redis.client'],
    ['client', { 'db.system.name': 'mongodb' }, 'db.mongodb.client'],
    ['client', { 'db.system.name': 'elasticsearch', 'http.request.method': 'GET' }, 'db.elasticsearch.client'],
    ['client', { 'db.system.name': 'postgresql' }, 'db.postgresql.client'],
    ['client', { 'db.system.name': 'mysql' }, 'db.mysql.client'],
    ['client', { 'db.system.name': 'mariadb' }, 'db.mariadb.client'],
    ['client', { 'db.system.name': 'microsoft.sql_server' }, 'db.sql_server.client'],
    ['internal', { 'db.system.name': 'sqlite' }, 'db.sql.client'],
    ['client', { 'db.system.name': 'azure.cosmosdb' }, 'azure.cosmosdb.client'],
    ['producer', message('pulsar', 'create'), 'messaging.create.producer'],
    ['producer', message('pulsar', 'send'), 'messaging.send.producer'],
    ['producer', message('pulsar'), 'messaging.send.producer'],
    ['client', message('pulsar', 'send'), 'messaging.send.client'],
    ['client', message('pulsar', 'receive'), 'messaging.receive.client'],
    ['client', { ...message('pulsar'), 'messaging.operation.name': 'poll' }, 'messaging.receive.client'],
    ['consumer', message('pulsar', 'process'), 'messaging.process.consumer'],
    ['consumer', message('pulsar'), 'messaging.process.consumer'],
    ['client', message('pulsar', 'settle'), 'messaging.settle.client'],
    ['client', { ...message('pulsar'), 'messaging.operation.name': 'nack' }, 'messaging.settle.client'],
    ['client', message('pulsar'), undefined],
    ['consumer', message('kafka', 'process'), 'messaging.kafka.process.consumer'],
    ['client', message('kafka', 'send'), 'messaging.kafka.send.client'],
    ['client', message('rabbitmq', 'settle'), 'messaging.rabbitmq.settle.client'],
    ['client', message('rabbitmq', 'send'), 'messaging.send.client'],
    ['producer', message('aws.sqs', 'send'), 'messaging.aws.sqs.send.producer'],
    ['client', message('azure.servicebus', 'receive'), 'messaging.servicebus.receive.client'],
    ['client', message('azure.eventhubs'), 'messaging.eventhubs.generic.client'],
    ['client', { 'rpc.system.name': 'onc_rpc' }, 'rpc.call.client'],
    ['server', { 'rpc.system.name': 'onc_rpc' }, 'rpc.call.server'],
    ['client', { 'rpc.system.name': 'grpc' }, 'rpc.grpc.call.client'],
    ['server', { 'rpc.system.name': 'grpc' }, 'rpc.grpc.call.server'],
    ['client', { 'rpc.system.name': 'connectrpc', 'http.request.method': 'POST' }, 'rpc.connect_rpc.call.client'],
    ['server', { 'faas.trigger': 'pubsub' }, 'faas.server'],
    ['server', { 'faas.trigger': 'datasource' }, 'faas.datasource.server'],
    ['server', { 'faas.trigger': 'timer' }, 'faas.timer.server'],
    ['server', { 'faas.trigger': 'http', 'http.request.method': 'GET' }, 'http.server'],
    ['client', { 'faas.invoked_name': 'resize', ...aws('Lambda', 'Invoke') }, 'faas.client'],
    ['server', { 'aws.lambda.invoked_arn': 'arn:aws:lambda:x' }, 'aws.lambda.server'],
    ['consumer', { 'aws.lambda.invoked_arn': 'arn:aws:lambda:x' }, 'aws.lambda.server'],
    ['server', { 'graphql.operation.type': 'query' }, 'graphql.server'],
    ['server', { 'graphql.document': 'query { me }' }, 'graphql.server'],
    ['server', { 'graphql.operation.name': 'me', 'http.request.method': 'POST' }, 'http.server'],
    ['client', chat, 'gen_ai.inference.client'],
    ['internal', chat, 'gen_ai.inference.client'],
    ['client', { ...chat, 'gen_ai.provider.name': 'openai' }, 'openai.inference.client'],
    ['client', { ...chat, 'gen_ai.provider.name': 'anthropic' }, 'anthropic.inference.client'],
    ['client', { ...chat, 'gen_ai.provider.name': 'cohere' }, 'gen_ai.inference.client'],
    ['client', op('embeddings'), 'gen_ai.embeddings.client'],
    ['client', op('retrieval'), 'gen_ai.retrieval.client'],
    ['client', op('search_memory'), 'gen_ai.memory.client'],
    ['client', op('create_agent'), 'gen_ai.create_agent.client'],
    ['client', op('invoke_agent'), 'gen_ai.invoke_agent.client'],
    ['internal', op('invoke_agent'), 'gen_ai.invoke_agent.internal'],
    ['internal', op('execute_tool'), 'gen_ai.execute_tool.internal'],
    ['internal', op('invoke_workflow'), 'gen_ai.invoke_workflow.internal'],
    ['internal', op('plan'), 'gen_ai.plan.internal'],
    ['client', { 'mcp.method.name': 'tools/call', ...op('execute_tool') }, 'mcp.client'],
    ['server', { 'mcp.method.name': 'tools/list' }, 'mcp.server'],
    ['client', aws('SecretsManager', 'GetSecretValue'), 'aws.client'],
    ['client', aws('S3', 'ListBuckets'), 'aws.s3.client'],
    ['client', { ...aws('DynamoDB', 'GetItem'), 'db.system': 'dynamodb' }, 'dynamodb.getitem.client'],
    ['client', { 'rpc.system.name': 'aws-api', 'rpc.method': 'DynamoDB/Query' }, 'dynamodb.query.client'],
    ['client', { ...aws('SQS', 'SendMessage'), ...message('aws_sqs', 'send') }, 'messaging.send.client'],
    ['internal', { 'process.executable.name': 'git' }, 'cli.internal'],
    ['client', { 'process.executable.name': 'git' }, 'cli.client'],
    ['server', { 'cicd.pipeline.result': 'success' }, 'cicd.pipeline.run.server'],
    ['internal', { 'cicd.pipeline.task.name': 'lint' }, 'cicd.pipeline.task.internal'],
    ['internal', {}, undefined],
    ['internal', { 'acme.order': 42 }, undefined],
    ['server', { 'server.address': 'localhost' }, undefined],
  ]
  test.each(cases)('%s %o is %s', (kind, attributes, type) => {
    expect(typeOf(kind, attributes)).toBe(type)
  })
})

describe('former names of attributes tell types, too', () => {
  const cases: [kind: SpanKind, attributes: Attributes, type: string][] = [
    ['client', { 'http.method': 'GET' }, 'http.client'],
    ['server', { 'http.method': 'GET' }, 'http.server'],
    ['client', { 'db.system': 'postgresql' }, 'db.postgresql.client'],
    ['client', { 'db.system': 'mssql' }, 'db.sql_server.client'],
    ['client', { 'db.system': 'other' }, 'db.client'],
    ['client', { 'rpc.system': 'grpc' }, 'rpc.grpc.call.client'],
    ['server', { 'rpc.system': 'apache_dubbo' }, 'rpc.dubbo.call.server'],
    ['producer', { 'messaging.system': 'kafka' }, 'messaging.kafka.send.producer'],
    [
      'consumer',
      { 'messaging.system': 'rabbitmq', 'messaging.operation': 'process' },
      'messaging.rabbitmq.process.consumer',
    ],
    [
      'producer',
      { 'messaging.system': 'aws_sqs', 'messaging.operation.type': 'publish' },
      'messaging.aws.sqs.send.producer',
    ],
    ['client', { ...chat, 'gen_ai.system': 'openai' }, 'openai.inference.client'],
  ]
  test.each(cases)('%s %o is %s', (kind, attributes, type) => {
    expect(typeOf(kind, attributes)).toBe(type)
  })

  test('where the former and the present name are there, the present one counts', () => {
    expect(typeOf('client', { 'db.system': 'postgresql', 'db.system.name': 'mysql' })).toBe('db.mysql.client')
  })
})

describe('of a kind that no convention has', () => {
  const cases: [kind: SpanKind, attributes: Attributes, types: string[]][] = [
    ['internal', { 'http.request.method': 'GET' }, ['http.client', 'http.server']],
    ['client', message('pulsar', 'process'), ['messaging.process.consumer']],
    ['consumer', message('kafka', 'receive'), ['messaging.kafka.receive.client', 'messaging.receive.client']],
    ['client', op('execute_tool'), ['gen_ai.execute_tool.internal']],
    ['internal', { 'acme.order': 42 }, []],
  ]
  test.each(cases)('%s %o could be %j', (kind, attributes, types) => {
    expect(typeOf(kind, attributes)).toBeUndefined()
    expect(conventionsOfAnyKind({ kind, attributes }, registry).map(({ type }) => type)).toEqual(types)
  })
})

test('every row of the table is of a type that the registry has', () => {
  expect(discriminators.map(({ type }) => type).filter((type) => !registry.spans.has(type))).toEqual([])
})

test('every type with a required attribute has a row', () => {
  const listed = new Set(discriminators.map(({ type }) => type))
  const unlisted = [...registry.spans.values()].filter(
    ({ type, attributes }) => !listed.has(type) && [...attributes.values()].some(({ level }) => level === 'required'),
  )
  expect(unlisted.map(({ type }) => type)).toEqual([])
})

describe("a team's own types", () => {
  const http = registry.spans.get('http.server')
  if (!http) throw new Error('The built-in table has no http.server.')
  const inherited = Object.fromEntries([...http.attributes.values()].map(({ name, level }) => [name, level]))
  const team = makeRegistry({
    attributes: [attribute('acme.tenant'), attribute('acme.customer', { renamedTo: 'acme.tenant' })],
    spans: [
      http,
      spanType('acme.order', { 'acme.order.id': 'required', 'acme.order.total': 'required' }, { kind: 'internal' }),
      spanType('acme.refund', { 'acme.order.id': 'required', 'acme.refund.reason': 'required' }, { kind: 'internal' }),
      spanType(
        'acme.express',
        { 'acme.order.id': 'required', 'acme.order.total': 'required', 'acme.courier': 'required' },
        { kind: 'internal', refines: 'acme.order' },
      ),
      spanType(
        'acme.tenant.server',
        { ...inherited, 'acme.tenant': 'required' },
        { kind: 'server', refines: 'http.server' },
      ),
      spanType('acme.alias.server', inherited, { kind: 'server', refines: 'http.server' }),
      spanType('acme.plain.server', { 'http.request.method': 'required' }, { kind: 'server' }),
      spanType('acme.thread', { 'thread.name': 'required', 'acme.region': 'required' }, { kind: 'client' }),
      spanType('acme.plain.client', { 'http.request.method': 'required' }, { kind: 'client' }),
      spanType('acme.anything', { 'acme.anything': 'required' }),
      spanType('acme.optional', { 'acme.hint': 'recommended' }, { kind: 'internal' }),
      spanType('acme.loop', { 'acme.loop': 'required' }, { kind: 'internal', refines: 'acme.loop' }),
    ],
  })
  const order = { 'acme.order.id': 1, 'acme.order.total': 2 }
  const cases: [kind: SpanKind, attributes: Attributes, type: string | undefined, why: string][] = [
    ['internal', order, 'acme.order', 'all that it requires is there'],
    ['client', order, undefined, 'it is of another kind'],
    ['internal', { ...order, 'acme.courier': 'x' }, 'acme.express', 'a refinement wins over its parent'],
    ['internal', { 'acme.order.id': 1, 'acme.refund.reason': 'x' }, 'acme.refund', 'all that it requires is there'],
    ['internal', { 'acme.refund.reason': 'x' }, 'acme.refund', 'no other type has this attribute'],
    ['internal', { 'acme.order.total': 2 }, 'acme.order', 'only its refinements have this attribute'],
    ['internal', { 'acme.order.id': 1 }, undefined, 'two types have this attribute'],
    [
      'server',
      { 'http.request.method': 'GET', 'acme.tenant': 'x' },
      'acme.tenant.server',
      'the parent is told, and more',
    ],
    ['server', { 'http.method': 'GET', 'acme.customer': 'x' }, 'acme.tenant.server', 'former names count'],
    ['server', { 'http.request.method': 'GET' }, 'http.server', 'no refinement adds something that is there'],
    ['client', { 'thread.name': 'x' }, undefined, "OpenTelemetry's own attributes give nothing away"],
    ['client', { 'acme.region': 'x' }, 'acme.thread', 'no other type has this attribute'],
    ['client', { 'http.method': 'GET' }, 'acme.plain.client', 'the registry has no http.client'],
    ['producer', { 'acme.anything': 1 }, 'acme.anything', 'it has no kind'],
    ['internal', { 'acme.hint': 1 }, undefined, 'nothing is required'],
    ['client', { 'db.system.name': 'postgresql' }, undefined, 'the registry has no such type'],
  ]
  test.each(cases)('%s %o is %s: %4$s', (kind, attributes, type) => {
    expect(conventionOf({ kind, attributes }, team)?.type).toBe(type)
  })
})
