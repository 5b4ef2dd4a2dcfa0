import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeValuePattern } from '../../src/rules/attribute-value-pattern.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-value-pattern', () => {
  testRule(attributeValuePattern, {
    registry: builtinRegistry(),
    valid: [
      'a {order.id: "x"}',
      { trace: 'a {order.id: "o-1"}', options: { patterns: { 'order.id': '^o-\\d+$' } } },
      { name: 'a number', trace: 'a {order.id: 42}', options: { patterns: { 'order.id': '^\\d+$' } } },
    ],
    invalid: [
      {
        trace: 'a {order.id: "undefined-1"}',
        options: { patterns: { 'order.id': '^o-\\d+$' } },
        findings: [
          {
            messageId: 'misfit',
            attribute: 'order.id',
            expected: '^o-\\d+$',
            message: 'The value of order.id on "a" does not fit ^o-\\d+$.',
          },
        ],
      },
      {
        trace: 'a {order.ids: ["o-1", "x"]}',
        options: { patterns: { 'order.ids': '^o-' } },
        findings: [{ messageId: 'misfit' }],
      },
      {
        trace: { name: 'a', resource: { 'service.version': 'dev' } },
        options: { patterns: { 'service.version': '^\\d' } },
        findings: [{ messageId: 'misfit', place: 'resource' }],
      },
    ],
  })
})
