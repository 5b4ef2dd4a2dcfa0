import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { recommendedAttributes } from '../../src/rules/recommended-attributes.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('recommended-attributes', () => {
  testRule(recommendedAttributes, {
    registry: builtinRegistry(),
    valid: [
      'a {order.id: 1}',
      { trace: 'GET [client] {http.request.method: "GET"}', options: { spanTypes: ['db'] } },
      {
        name: 'may still come',
        trace: { name: 'GET', kind: 'client', attributes: { 'http.request.method': 'GET' }, open: true },
      },
    ],
    invalid: [
      {
        trace:
          'GET [client] {http.request.method: "GET", network.protocol.version: "1.1", network.peer.address: "10.0.0.7", network.peer.port: 443}',
        findings: [
          {
            messageId: 'missing',
            attribute: 'http.request.resend_count',
            message:
              '"GET" is a span of the type http.client and has no http.request.resend_count, which is recommended for it.',
          },
        ],
      },
      {
        trace:
          'GET [client] {http.request.method: "GET", http.request.resend_count: 0, network.protocol.version: "1.1", network.peer.address: "10.0.0.7"}',
        findings: [{ messageId: 'missing', attribute: 'network.peer.port' }],
      },
      {
        name: 'of a type by its whole name',
        trace:
          'GET [client] {http.request.method: "GET", http.request.resend_count: 0, network.peer.port: 1, network.peer.address: "10.0.0.7"}',
        options: { spanTypes: ['http.client'] },
        findings: [{ messageId: 'missing', attribute: 'network.protocol.version' }],
      },
    ],
  })
})
