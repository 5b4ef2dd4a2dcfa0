import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeEnumValue } from '../../src/rules/attribute-enum-value.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-enum-value', () => {
  testRule(attributeEnumValue, {
    registry: builtinRegistry(),
    valid: [
      'a {db.system.name: "postgresql", http.request.method: "_OTHER"}',
      { name: 'an own value', trace: 'a {db.system.name: "acme_store"}\n  b {db.system.name: "rqlite"}' },
      { name: 'an enumeration of one value', trace: 'a {error.type: "timeout"}' },
      { trace: 'a {http.request.method: "PROPFIND"}', options: { allow: { 'http.request.method': ['PROPFIND'] } } },
      { name: 'not of its type', trace: 'a {http.request.method: 1}' },
    ],
    invalid: [
      {
        trace: 'a {db.system.name: "postgres"}',
        findings: [
          {
            messageId: 'misspelt',
            attribute: 'db.system.name',
            expected: 'postgresql',
            received: 'postgres',
            message: 'db.system.name is postgres, which is not one of its values. Did you mean postgresql?',
          },
        ],
      },
      { trace: 'a {db.system.name: "PostgreSQL"}', findings: [{ messageId: 'misspelt', expected: 'postgresql' }] },
      { trace: 'a {db.system.name: "dynamodb"}', findings: [{ messageId: 'misspelt', expected: 'aws.dynamodb' }] },
      { trace: 'a {db.system.name: "cassandre"}', findings: [{ messageId: 'misspelt', expected: 'cassandra' }] },
      {
        trace: 'a {messaging.operation.type: "enqueued_and_forgotten"}',
        findings: [
          {
            messageId: 'unknown',
            message:
              'messaging.operation.type is enqueued_and_forgotten, which is not one of its values: create, send, receive, process, settle.',
          },
        ],
      },
      { trace: 'a {http.request.method: "get"}', findings: [{ messageId: 'misspelt', expected: 'GET' }] },
      { trace: 'a {db.system.name: "acme_store"}', options: { closed: ['*'] }, findings: [{ messageId: 'unknown' }] },
      { trace: 'a {rpc.grpc.status_code: 99}', findings: [{ messageId: 'unknown', received: '99' }] },
    ],
  })
})
