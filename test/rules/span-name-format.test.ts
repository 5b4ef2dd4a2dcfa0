import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameFormat } from '../../src/rules/span-name-format.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('span-name-format', () => {
  testRule(spanNameFormat, {
    registry: builtinRegistry(),
    valid: [
      'GET /orders/:id [server] {http.request.method: "GET", http.route: "/orders/:id"}',
      'GET [client] {http.request.method: "GET", url.full: "http://shop/orders/42"}',
      { name: 'no known convention', trace: 'anything {order.id: 1}' },
      {
        name: 'names of an older convention',
        trace: 'HTTP GET [client] {http.method: "GET"}\nquery [client] {db.system: "postgresql"}',
      },
      {
        name: 'own templates',
        trace: 'HTTP GET [client] {http.request.method: "GET"}',
        options: { templates: { 'http.client': ['HTTP {http.request.method}'] } },
      },
      {
        name: 'an own template whose attributes are missing',
        trace: 'x [client] {http.request.method: "GET"}',
        options: { templates: { 'http.client': ['{url.template}'] } },
      },
    ],
    invalid: [
      {
        trace: 'orders [server] {http.request.method: "GET", http.route: "/orders/:id"}',
        findings: [
          {
            messageId: 'format',
            span: 'orders',
            expected: '"GET /orders/:id"',
            received: '"orders"',
            message: '"orders" is a span of the type http.server. By its attributes, its name is "GET /orders/:id".',
          },
        ],
      },
      {
        trace: 'GET /orders/42 [client] {http.request.method: "GET"}',
        findings: [{ messageId: 'format', expected: '"GET"' }],
      },
      {
        trace: 'SELECT [client] {db.system.name: "postgresql", db.query.summary: "SELECT orders"}',
        findings: [{ messageId: 'format', expected: '"SELECT orders"' }],
      },
      {
        trace:
          'orders send [producer] {messaging.system: "kafka", messaging.operation.name: "send", messaging.operation.type: "send", messaging.destination.name: "orders"}',
        findings: [{ messageId: 'format', expected: '"send orders"' }],
      },
      {
        name: 'own templates',
        trace: 'GET [client] {http.request.method: "GET"}\nPUT [client] {http.request.method: "PUT"}',
        options: { templates: { 'http.client': ['HTTP {http.request.method}'] } },
        findings: [
          { messageId: 'format', expected: '"HTTP GET"' },
          { messageId: 'format', expected: '"HTTP PUT"' },
        ],
      },
    ],
  })
})
