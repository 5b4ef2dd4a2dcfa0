import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeType } from '../../src/rules/attribute-type.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-type', () => {
  testRule(attributeType, {
    registry: builtinRegistry(),
    valid: [
      'a {http.response.status_code: 200, url.full: "https://a.example", order.id: 1}',
      { name: 'an integer as a double', trace: 'a {gen_ai.request.temperature: 1}' },
      { name: 'what numeric-as-string finds', trace: 'a {http.response.status_code: "200"}' },
      'a {http.request.header.accept: ["*"]}',
      {
        name: 'a type of any shape',
        trace: { name: 'a', attributes: { 'gen_ai.input.messages': [{ role: 'user' }] } },
      },
      {
        name: 'a list without elements, or of nothing',
        trace: { name: 'a', attributes: { 'process.command_args': [], 'host.ip': [null] } },
      },
    ],
    invalid: [
      {
        trace: 'a {http.response.status_code: true}',
        findings: [
          {
            messageId: 'type',
            attribute: 'http.response.status_code',
            expected: 'int',
            received: 'boolean',
            message: 'http.response.status_code is of the type boolean. By the registry it is int.',
          },
        ],
      },
      {
        trace: 'a {http.request.header.accept: "text/html"}',
        findings: [{ messageId: 'type', expected: 'string[]', received: 'string' }],
      },
      { trace: 'a {http.response.status_code: 200.5}', findings: [{ messageId: 'type', received: 'double' }] },
      {
        trace: { name: 'a', attributes: { 'url.full': { host: 'a' }, 'url.path': ['a'] } },
        findings: [
          { messageId: 'type', received: 'map' },
          { messageId: 'type', received: 'string[]' },
        ],
      },
      {
        name: 'of a resource',
        trace: { name: 'a', resource: { 'process.pid': 'seven' } },
        findings: [{ messageId: 'type', place: 'resource' }],
      },
      { name: 'a text that is no number', trace: 'a {server.port: "https"}', findings: [{ messageId: 'type' }] },
    ],
  })
})
