import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { numericAsString } from '../../src/rules/numeric-as-string.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('numeric-as-string', () => {
  testRule(numericAsString, {
    registry: builtinRegistry(),
    valid: [
      'a {http.response.status_code: 200, server.port: 443}',
      { name: 'not in the registry', trace: 'a {order.number: "42"}' },
      { name: 'a text by the registry', trace: 'a {db.response.status_code: "1062"}' },
      { name: 'no number', trace: 'a {server.port: "https"}' },
      {
        name: 'what an SDK writes',
        trace: { name: 'a', events: [{ name: 'exception', attributes: { 'exception.escaped': 'False' } }] },
      },
    ],
    invalid: [
      {
        trace: 'a {http.response.status_code: "200"}',
        findings: [
          {
            messageId: 'text',
            attribute: 'http.response.status_code',
            expected: 'int',
            received: '"200"',
            message:
              'http.response.status_code is the text "200". By the registry it is of the type int: drop the quotes.',
          },
        ],
      },
      { trace: 'a {gen_ai.request.temperature: "0.7"}', findings: [{ messageId: 'text', expected: 'double' }] },
      {
        name: 'the given list stands alone',
        trace: { name: 'a', events: [{ name: 'exception', attributes: { 'exception.escaped': 'False' } }] },
        options: { allow: [] },
        findings: [{ messageId: 'text', expected: 'boolean', place: 'event' }],
      },
    ],
  })
})
