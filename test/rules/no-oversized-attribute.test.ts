import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noOversizedAttribute } from '../../src/rules/no-oversized-attribute.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-oversized-attribute', () => {
  testRule(noOversizedAttribute, {
    registry: builtinRegistry(),
    valid: [
      'a {b.c: "short", b.d: 1}',
      { trace: 'a {b.c: "12345"}', options: { maxLength: 5 } },
      { name: 'each element alone', trace: 'a {b.c: ["12345", "12345"]}', options: { maxLength: 5 } },
      { trace: 'a {exception.stacktrace: "123456"}', options: { maxLength: 5 } },
    ],
    invalid: [
      {
        trace: 'a {b.c: "123456"}',
        options: { maxLength: 5 },
        findings: [
          {
            messageId: 'long',
            attribute: 'b.c',
            message:
              'b.c of "a" is 6 characters long, 5 are enough. Record less, or set OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT.',
          },
        ],
      },
      { trace: 'a {b.c: ["1", "123456"]}', options: { maxLength: 5 }, findings: [{ messageId: 'long' }] },
      {
        trace: { name: 'a', attributes: { 'b.c': { d: '123456' } } },
        options: { maxLength: 5 },
        findings: [{ messageId: 'long' }],
      },
      {
        name: 'the given list stands alone',
        trace: 'a {exception.stacktrace: "123456"}',
        options: { maxLength: 5, allow: [] },
        findings: [{ messageId: 'long' }],
      },
    ],
  })
})
