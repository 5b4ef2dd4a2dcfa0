import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noOptInAttributes } from '../../src/rules/no-opt-in-attributes.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-opt-in-attributes', () => {
  testRule(noOptInAttributes, {
    registry: builtinRegistry(),
    valid: [
      'query [server] {graphql.operation.type: "query"}',
      { name: 'harmless ones', trace: 'GET [server] {http.request.method: "GET", http.response.body.size: 7}' },
      {
        name: 'what no-captured-headers finds',
        trace: 'GET [server] {http.request.method: "GET", http.request.header.accept: ["*"]}',
      },
      {
        name: 'recommended elsewhere',
        trace: 'GET [server] {http.request.method: "GET", user_agent.original: "curl"}',
      },
      { name: 'on a span of no type', trace: 'a {client.port: 1}' },
    ],
    invalid: [
      {
        trace: 'query [server] {graphql.operation.type: "query", graphql.document: "{ me }"}',
        findings: [
          {
            messageId: 'optIn',
            attribute: 'graphql.document',
            message:
              'graphql.document is recorded only for those who ask, on a span of the type graphql.server. Allow it in this rule if you did, or leave it out.',
          },
        ],
      },
      {
        trace: 'GET [client] {http.request.method: "GET", user_agent.original: "curl"}',
        findings: [{ messageId: 'optIn', attribute: 'user_agent.original' }],
      },
      {
        name: 'the given list stands alone',
        trace: 'GET [client] {http.request.method: "GET", http.response.body.size: 7}',
        options: { allow: [] },
        findings: [{ messageId: 'optIn' }],
      },
    ],
  })
})
