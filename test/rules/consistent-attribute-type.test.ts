import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { consistentAttributeType } from '../../src/rules/consistent-attribute-type.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('consistent-attribute-type', () => {
  testRule(consistentAttributeType, {
    registry: builtinRegistry(),
    valid: [
      'a {b.c: 1}\n  d {b.c: 2.5}',
      {
        name: 'in different places',
        trace: { name: 'a', attributes: { 'b.c': 1 }, events: [{ name: 'e', attributes: { 'b.c': 'x' } }] },
      },
      { name: 'what the registry knows', trace: 'a {server.port: 1}\n  b {server.port: "1"}' },
      {
        name: 'nothing beside a list',
        trace: { name: 'a', attributes: { 'b.c': [] }, children: [{ name: 'a', attributes: { 'b.c': ['x'] } }] },
      },
    ],
    invalid: [
      {
        traces: ['a {order.id: 42}', 'b {order.id: "42"}'],
        findings: [
          {
            messageId: 'several',
            attribute: 'order.id',
            place: 'run',
            received: 'number on "a", string on "b"',
            message:
              'order.id has values of several types: number on "a", string on "b". Backends keep one type for a name.',
          },
        ],
      },
      {
        trace: 'a {b.c: ["x"]}\n  d {b.c: "x"}',
        findings: [{ messageId: 'several', received: 'string on "d", string[] on "a"' }],
      },
      {
        trace: 'a {b.c: [1]}\n  d {b.c: ["x"]}\n  e {b.c: true}',
        findings: [{ messageId: 'several', received: 'boolean on "e", number[] on "a", string[] on "d"' }],
      },
    ],
  })
})
