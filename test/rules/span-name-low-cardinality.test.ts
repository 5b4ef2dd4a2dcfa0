import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameLowCardinality } from '../../src/rules/span-name-low-cardinality.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

const plain = [
  'GET /users/:id',
  'GET /api/v2/users/{id}',
  'GET /404',
  'HTTP/2 connect',
  'S3.PutObject',
  'sha256',
  'utf-16 to base64',
  'SELECT localhost:54321',
  'connect 10.0.0.12:5432',
  'RSA-4096',
  'page 404',
  'version 1.2.3',
  'SELECT * FROM users WHERE id = ?',
  'SELECT "song list"',
  "don't wait, it won't",
  '@acme/shop',
  'foo@1.2.3',
  'open "a file"',
  'feedface defaced',
  'https://acme.com/users/{id}',
]

/** A name, what is found in it, and the text that is found. */
const varying: readonly (readonly [name: string, detector: string, received: string])[] = [
  ['get 7f3c2a9e-58f1-4f0e-9a31-0d6c2b1e8f55', 'uuid', '7f3c2a9e-58f1-4f0e-9a31-0d6c2b1e8f55'],
  ['mail jane@acme.com', 'email', 'jane@acme.com'],
  ['fetch https://acme.com/users/jane', 'url', 'https://acme.com/users/jane'],
  ['GET /users?name=jane', 'query', '?name=jane'],
  ['report 2026-01-31', 'date', '2026-01-31'],
  ['job at 12:30:59', 'date', '12:30:59'],
  ["SELECT * FROM users WHERE name = 'jane'", 'sql', "SELECT * FROM users WHERE name = 'jane'"],
  ['delete from users where id = 7', 'sql', 'delete from users where id = 7'],
  ['get 507f1f77bcf86cd799439011', 'hex', '507f1f77bcf86cd799439011'],
  ['get 01ARZ3NDEKTSV4RRFFQ69G5FAV', 'hex', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['get_account/42', 'number', '42'],
  ['job #7', 'number', '7'],
  ['invoice_98765', 'number', '98765'],
]

test('span-name-low-cardinality', () => {
  testRule(spanNameLowCardinality, {
    registry: builtinRegistry(),
    valid: [
      ...plain.map((name) => ({ name })),
      {
        name: 'a name that a convention makes',
        trace: {
          name: 'chat claude-20241022',
          kind: 'client',
          attributes: {
            'gen_ai.operation.name': 'chat',
            'gen_ai.provider.name': 'anthropic',
            'gen_ai.request.model': 'claude-20241022',
          },
        },
      },
      {
        name: 'a route',
        trace: 'GET /users/all [server] {http.request.method: "GET", url.path: "/users/all", http.route: "/users/all"}',
      },
      { name: 'a path of one part', trace: 'GET /health [server] {http.request.method: "GET", url.path: "/health"}' },
      {
        name: 'a path of an internal span',
        trace: 'GET /users/jane {http.request.method: "GET", url.path: "/users/jane"}',
      },
      {
        name: 'allowed names',
        trace: 'GET /users/42\nGET /a/b [server] {http.request.method: "GET", url.path: "/a/b"}',
        options: { allow: ['^GET /users/', '^GET /a/'] },
      },
      {
        name: 'other detectors',
        trace: 'GET /users/42\nGET /a/b [server] {http.request.method: "GET", url.path: "/a/b"}',
        options: { detectors: ['email'] },
      },
    ],
    invalid: [
      ...varying.map(([name, key, received]) => ({
        name: key,
        trace: { name },
        findings: [{ messageId: 'value', span: name, received: JSON.stringify(received) }],
      })),
      {
        trace: { name: 'GET /users/42' },
        findings: [
          {
            messageId: 'value',
            message:
              'The name "GET /users/42" holds a number: "42". Leave it out of the name, and record it as an attribute.',
          },
        ],
      },
      {
        name: 'a route with a value in it',
        trace: 'GET /users/42 [server] {http.request.method: "GET", http.route: "/users/42"}',
        findings: [{ messageId: 'value' }],
      },
      {
        name: 'a queue that is made for one client',
        trace:
          'send reply-123456 [producer] {messaging.system: "rabbitmq", messaging.operation.name: "send", messaging.operation.type: "send", messaging.destination.name: "reply-123456"}',
        findings: [{ messageId: 'value' }],
      },
      {
        trace: 'GET /users/jane [server] {http.request.method: "GET", url.path: "/users/jane"}',
        findings: [
          {
            messageId: 'path',
            expected: '"GET"',
            message: 'The name "GET /users/jane" holds the path of the request. Use its route, or else just "GET".',
          },
        ],
      },
      {
        trace: '"/users/jane" [server] {http.method: "GET", http.target: "/users/jane"}',
        findings: [{ messageId: 'path' }],
      },
      {
        trace:
          'GET /users/jane [client] {http.request.method: "GET", url.full: "https://acme.com:8443/users/jane?a=b"}',
        findings: [{ messageId: 'path' }],
      },
      {
        name: 'like names are one finding',
        trace: 'GET /users/42\nGET /users/43',
        findings: [{ messageId: 'value', count: 2 }],
      },
      {
        name: 'a quoted text, where that is asked for',
        trace: { name: 'open "a file"' },
        options: { detectors: ['quoted'] },
        findings: [{ messageId: 'value', received: '"\\"a file\\""' }],
      },
      {
        name: 'an own pattern',
        trace: 'charge customer_jane',
        options: { patterns: ['customer_\\w+'] },
        findings: [
          {
            messageId: 'value',
            message:
              'The name "charge customer_jane" holds what must not be in a name: "customer_jane". Leave it out of the name, and record it as an attribute.',
          },
        ],
      },
    ],
  })
})
