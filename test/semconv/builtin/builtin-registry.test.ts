import { expect, test } from 'vitest'
import { builtinRegistry } from '../../../src/semconv/builtin/builtin-registry.ts'
import { genAiSpans } from '../../../src/semconv/builtin/gen-ai-table.ts'
import type { SpanDefinition } from '../../../src/semconv/registry.ts'

const registry = builtinRegistry()

function levelsOf(type: string, level: string): string[] {
  const uses = [...(registry.spans.get(type)?.attributes.values() ?? [])]
  return uses
    .filter((use) => use.level === level)
    .map(({ name, samplingRelevant }) => name + (samplingRelevant ? '*' : ''))
}

test('it is always the same object', () => {
  expect(builtinRegistry()).toBe(registry)
  expect(registry).toMatchObject({ name: 'opentelemetry', version: '1.45.0' })
})

test('it knows a thousand attributes and more than a hundred span types', () => {
  expect(registry.attributes.size).toBeGreaterThan(1000)
  expect(registry.spans.size).toBeGreaterThan(110)
})

test.each([
  ['http.client', ['http.request.method*', 'server.address*', 'server.port*', 'url.full*']],
  ['http.server', ['http.request.method*', 'url.path*', 'url.scheme*']],
  ['db.client', ['db.system.name*']],
  ['db.mongodb.client', ['db.collection.name*', 'db.operation.name*']],
  ['db.elasticsearch.client', ['db.operation.name*', 'http.request.method*', 'url.full*']],
  ['messaging.send.producer', ['messaging.operation.name*', 'messaging.system.name*']],
  [
    'messaging.rabbitmq.settle.client',
    ['messaging.destination.name*', 'messaging.operation.name*', 'messaging.system.name*'],
  ],
  ['rpc.grpc.call.client', ['rpc.method*', 'rpc.status_code', 'server.address*']],
  ['faas.datasource.server', ['faas.document.collection', 'faas.document.operation', 'faas.trigger']],
  ['aws.client', ['rpc.system.name']],
  ['graphql.server', []],
  ['gen_ai.inference.client', ['gen_ai.operation.name*', 'gen_ai.provider.name*']],
  ['openai.inference.client', ['gen_ai.operation.name*', 'gen_ai.provider.name*', 'gen_ai.request.model*']],
  ['gen_ai.execute_tool.internal', ['gen_ai.operation.name*', 'gen_ai.tool.name']],
  ['gen_ai.invoke_agent.internal', ['gen_ai.operation.name*']],
  ['mcp.server', ['mcp.method.name']],
])('%s requires its attributes', (type, required) => {
  expect(levelsOf(type, 'required').toSorted()).toEqual(required)
})

test.each([
  ['db.postgresql.client', 'db.sql.client'],
  ['db.sql.client', 'db.client'],
  ['messaging.aws.sqs.receive.client', 'messaging.receive.client'],
  ['rpc.grpc.call.server', 'rpc.call.server'],
  ['dynamodb.getitem.client', 'aws.client'],
  ['anthropic.inference.client', 'gen_ai.inference.client'],
  ['http.client', undefined],
])('%s refines %s', (type, parent) => {
  expect(registry.spans.get(type)?.refines).toBe(parent)
})

test.each([
  ['rpc.method', 'stable'],
  ['rpc.status_code', 'stable'],
  ['rpc.system.name', 'stable'],
  ['http.route', 'stable'],
  ['cicd.pipeline.name', 'release_candidate'],
  ['gen_ai.operation.name', 'development'],
])('%s is %s and current', (name, stability) => {
  expect(registry.attributes.get(name)).toMatchObject({ stability })
  expect(registry.attributes.get(name)?.deprecated).toBeUndefined()
})

test.each([
  ['http.method', 'http.request.method'],
  ['messaging.system', 'messaging.system.name'],
  ['messaging.kafka.message.offset', 'kafka.offset'],
  ['rpc.grpc.request.metadata', 'rpc.request.header'],
  ['gen_ai.system', 'gen_ai.provider.name'],
  ['gen_ai.usage.prompt_tokens', 'gen_ai.usage.input_tokens'],
  ['messaging.destination', 'messaging.destination.name'],
  ['faas.execution', 'faas.invocation_id'],
])('%s is renamed to %s', (name, renamedTo) => {
  expect(registry.attributes.get(name)?.deprecated).toEqual({ reason: 'renamed', renamedTo })
})

test('an attribute that was renamed before there was a registry has the type of its successor', () => {
  expect(registry.attributes.get('messaging.message_payload_size_bytes')?.type.base).toBe('int')
})

test('what moved to another registry is current, and what was deprecated before is not', () => {
  expect(registry.attributes.get('mcp.session.id')?.deprecated).toBeUndefined()
  expect(registry.attributes.get('enduser.id')?.deprecated).toBeUndefined()
  expect(registry.attributes.get('enduser.role')?.deprecated).toEqual({ reason: 'uncategorized' })
  expect(registry.attributes.get('gen_ai.prompt')?.deprecated).toEqual({ reason: 'obsoleted' })
})

test('members of enumerations are known, old ones as such', () => {
  const members = registry.attributes.get('messaging.operation.type')?.type.members ?? []
  expect(members.filter(({ deprecated }) => !deprecated).map(({ value }) => value)).toEqual([
    'create',
    'send',
    'receive',
    'process',
    'settle',
  ])
  expect(members.filter(({ deprecated }) => deprecated).map(({ value }) => value)).toEqual(['deliver', 'publish'])
})

test('a split attribute stands in span types under both of its names', () => {
  expect(levelsOf('rpc.grpc.call.client', 'opt_in')).toEqual([
    'rpc.request.header',
    'rpc.response.header',
    'rpc.response.trailer',
  ])
})

test('no span type is deprecated, names an attribute that is unknown, or refines a type that is', () => {
  const wrong = (span: SpanDefinition): boolean =>
    span.deprecated !== undefined ||
    (span.refines !== undefined && !registry.spans.has(span.refines)) ||
    [...span.attributes.keys()].some((name) => !registry.attributes.has(name))
  expect([...registry.spans.values()].filter(wrong)).toEqual([])
})

test('no span type names an attribute at two levels', () => {
  const twice = genAiSpans.filter(({ required, conditional = [], recommended = [], optIn = [] }) => {
    const names = [...required, ...conditional, ...recommended, ...optIn].map((name) => name.replace('*', ''))
    return new Set(names).size < names.length
  })
  expect(twice).toEqual([])
})

test('every rename leads to an attribute that is known', () => {
  const lost = [...registry.attributes.values()].filter(({ deprecated }) => {
    const successor = deprecated?.renamedTo
    return successor !== undefined && !registry.attributes.has(successor)
  })
  expect(lost).toEqual([])
})

test('a service is told by its name', () => {
  expect(registry.entities.get('service')?.attributes.get('service.name')?.level).toBe('required')
})
