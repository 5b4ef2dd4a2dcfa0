import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanKindForConvention } from '../../src/rules/span-kind-for-convention.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('span-kind-for-convention', () => {
  testRule(spanKindForConvention, {
    registry: builtinRegistry(),
    valid: [
      'GET [client] {http.request.method: "GET"}',
      'GET [server] {http.request.method: "GET"}',
      {
        name: 'a step of what a server does',
        trace: 'GET [server @a] {http.request.method: "GET"}\n  b\n    c {http.method: "GET"}',
      },
      {
        name: 'a step around a call',
        trace: 'a {http.request.method: "GET"}\n  GET [client] {http.request.method: "GET"}',
      },
      { name: 'a database inside the process', trace: 'SELECT {db.system.name: "sqlite"}' },
      {
        name: 'an older convention',
        trace: 'a [consumer] {messaging.system: "kafka", messaging.operation: "receive"}',
      },
      'a {order.id: 1}',
      { name: 'said of any span', trace: 'a [server] {process.executable.name: "node"}' },
    ],
    invalid: [
      {
        trace: 'GET {http.request.method: "GET"}',
        findings: [
          {
            messageId: 'kind',
            received: 'internal',
            expected: 'client or server',
            message:
              '"GET" has the kind internal. By its attributes it is a span of the type http.client, whose kind is client or server.',
          },
        ],
      },
      {
        trace:
          'process [internal] {messaging.system: "kafka", messaging.operation.type: "process", messaging.operation.name: "process"}',
        findings: [{ messageId: 'kind', expected: 'consumer' }],
      },
      {
        trace:
          'send [consumer] {messaging.system: "kafka", messaging.operation.type: "send", messaging.operation.name: "send"}',
        findings: [{ messageId: 'kind', received: 'consumer' }],
      },
      {
        name: 'below a server of another service',
        trace: 'GET [server @a] {http.request.method: "GET"}\n  GET [@b] {http.request.method: "GET"}',
        findings: [{ messageId: 'kind', span: 'GET', received: 'internal' }],
      },
    ],
  })
})
