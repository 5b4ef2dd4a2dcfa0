import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { singlePurposeSpan } from '../../src/rules/single-purpose-span.ts'

test('single-purpose-span', () => {
  testRule(singlePurposeSpan, {
    valid: [
      'GET / [server] {http.route: "/", url.path: "/"}',
      'SELECT [client] {db.system.name: "redis", server.address: "cache"}',
      'GET [client] {http.request.method: "GET", server.address: "a", url.full: "http://a/"}',
      { name: 'a database inside the process', trace: 'get {db.system.name: "sqlite"}' },
      'work {server.address: "a"}',
    ],
    invalid: [
      {
        trace: 'GET / [server] {db.system.name: "redis"}',
        findings: [
          {
            messageId: 'both',
            attribute: 'db.system.name',
            message:
              '"GET /" is a server span, and has db.system.name of the calling side. Make a span of its own for the other call.',
          },
        ],
      },
      {
        trace: 'GET [client] {http.route: "/"}',
        findings: [{ messageId: 'both', attribute: 'http.route' }],
      },
      {
        trace: 'charge {rpc.system.name: "grpc", network.peer.address: "10.0.0.1"}',
        findings: [
          {
            messageId: 'remote',
            attribute: 'rpc.system.name',
            message:
              '"charge" is an internal span, and has rpc.system.name, which tells of a call to another service. Make it a client span.',
          },
        ],
      },
    ],
  })
})
