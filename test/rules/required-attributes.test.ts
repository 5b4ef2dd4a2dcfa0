import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { requiredAttributes } from '../../src/rules/required-attributes.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('required-attributes', () => {
  testRule(requiredAttributes, {
    registry: builtinRegistry(),
    valid: [
      'GET [client] {http.request.method: "GET", url.full: "https://a.example", server.address: "a.example", server.port: 443}',
      {
        name: 'former names',
        trace:
          'GET [client] {http.method: "GET", http.url: "https://a.example", net.peer.name: "a.example", net.peer.port: 443}',
      },
      'a {order.id: 1}',
      { name: 'one address for all', trace: 'GET [server] {http.method: "GET", http.url: "https://a.example/b"}' },
      { name: 'another type', trace: 'GET [client] {http.request.method: "GET"}', options: { spanTypes: ['db'] } },
      {
        name: 'may still come',
        trace: { name: 'GET', kind: 'client', attributes: { 'http.request.method': 'GET' }, open: true },
      },
      {
        name: 'were dropped',
        trace: {
          name: 'GET',
          kind: 'client',
          attributes: { 'http.request.method': 'GET' },
          data: { dropped: { attributes: 1, events: 0, links: 0 } },
        },
      },
    ],
    invalid: [
      {
        trace: 'GET [client] {http.request.method: "GET", url.full: "https://a.example"}',
        findings: [
          {
            messageId: 'missing',
            attribute: 'server.address',
            message: '"GET" is a span of the type http.client and has no server.address, which is required of it.',
          },
          { messageId: 'missing', attribute: 'server.port' },
        ],
      },
      {
        trace: 'GET [server] {http.request.method: "GET"}',
        options: { spanTypes: ['http'] },
        findings: [
          { messageId: 'missing', attribute: 'url.path' },
          { messageId: 'missing', attribute: 'url.scheme' },
        ],
      },
      {
        trace: 'find [client] {db.system.name: "mongodb", db.operation.name: "find"}',
        findings: [{ messageId: 'missing', attribute: 'db.collection.name' }],
      },
    ],
  })
})
