import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { conditionallyRequiredAttributes } from '../../src/rules/conditionally-required-attributes.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('conditionally-required-attributes', () => {
  testRule(conditionallyRequiredAttributes, {
    registry: builtinRegistry(),
    valid: [
      'GET [server] {http.request.method: "GET", http.response.status_code: 200}',
      {
        name: 'a call without a response',
        trace: 'GET [client error] {http.request.method: "GET", error.type: "timeout"}',
      },
      { name: 'what error-status-has-error-type finds', trace: 'SELECT [client error] {db.system.name: "postgresql"}' },
      { name: 'a former name', trace: 'GET [server] {http.method: "GET", http.status_code: 200}' },
      { name: 'another type', trace: 'GET [server] {http.request.method: "GET"}', options: { spanTypes: ['db'] } },
      {
        name: 'may still come',
        trace: { name: 'GET', kind: 'client', attributes: { 'http.request.method': 'GET' }, open: true },
      },
    ],
    invalid: [
      {
        trace: 'GET [server] {http.request.method: "GET"}',
        findings: [
          {
            messageId: 'missing',
            attribute: 'http.response.status_code',
            message:
              '"GET" is a span of the type http.server and has no http.response.status_code, which its other data require of it.',
          },
        ],
      },
      {
        name: 'after one that lacks nothing',
        trace:
          'GET [server] {http.request.method: "GET", http.response.status_code: 200}\n  GET [server] {http.request.method: "_OTHER", http.response.status_code: 200}\n  GET [server] {http.request.method: "GET"}',
        findings: [
          { messageId: 'missing', attribute: 'http.request.method_original' },
          { messageId: 'missing', attribute: 'http.response.status_code' },
        ],
      },
      {
        trace: 'HTTP [server] {http.request.method: "_OTHER", http.response.status_code: 200}',
        findings: [{ messageId: 'missing', attribute: 'http.request.method_original' }],
      },
      {
        trace: 'GET [server] {http.request.method: "GET", http.response.status_code: 200, server.address: "a.example"}',
        findings: [{ messageId: 'missing', attribute: 'server.port' }],
      },
    ],
  })
})
