import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDeprecatedAttribute } from '../../src/rules/no-deprecated-attribute.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-deprecated-attribute', () => {
  testRule(noDeprecatedAttribute, {
    registry: builtinRegistry(),
    valid: [
      'a {http.request.method: "GET", order.id: 1}',
      { trace: 'a {http.method: "GET"}', options: { allow: ['http.method'] } },
      {
        name: 'what SDKs set',
        trace: { name: 'a', events: [{ name: 'exception', attributes: { 'exception.escaped': false } }] },
      },
      {
        name: 'what no-deprecated-resource finds',
        trace: { name: 'a', resource: { 'deployment.environment': 'test' } },
      },
    ],
    invalid: [
      {
        trace: 'GET [client] {http.method: "GET"}',
        findings: [
          {
            messageId: 'renamed',
            attribute: 'http.method',
            expected: 'http.request.method',
            message: 'http.method is deprecated. Use http.request.method.',
          },
        ],
      },
      {
        trace: 'GET [server] {http.target: "/a?b=c"}',
        findings: [
          {
            messageId: 'split',
            expected: 'url.path and url.query',
            message: 'http.target is deprecated. Its value is divided among url.path and url.query.',
          },
        ],
      },
      {
        trace: 'a [client] {rpc.service: "a.B"}',
        findings: [
          {
            messageId: 'converted',
            expected: 'rpc.method',
            message: 'rpc.service is deprecated. Use rpc.method, which takes another value.',
          },
        ],
      },
      {
        trace: 'a {db.user: "me"}',
        findings: [
          {
            messageId: 'removed',
            attribute: 'db.user',
            message: 'db.user is deprecated, and nothing takes its place. Leave it out.',
          },
        ],
      },
      {
        trace: 'a [internal] {net.peer.name: "a"}',
        findings: [
          {
            messageId: 'choice',
            expected: 'server.address or client.address',
            message: 'net.peer.name is deprecated. Use one of server.address or client.address, whichever is meant.',
          },
        ],
      },
      {
        name: 'by the kind of the span',
        trace: 'a [client] {net.peer.name: "a"}\n  b [server] {net.peer.name: "a"}',
        findings: [
          { messageId: 'renamed', expected: 'server.address' },
          { messageId: 'renamed', expected: 'client.address' },
        ],
      },
    ],
  })
})
