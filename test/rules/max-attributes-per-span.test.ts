import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxAttributesPerSpan } from '../../src/rules/max-attributes-per-span.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('max-attributes-per-span', () => {
  testRule(maxAttributesPerSpan, {
    registry: builtinRegistry(),
    valid: ['a', 'a {b: 1, c: 2}', { trace: 'a {b: 1, c: 2}', options: { max: 2 } }],
    invalid: [
      {
        trace: 'a {b: 1, c: 2, d: 3}',
        options: { max: 2 },
        findings: [
          {
            messageId: 'tooMany',
            span: 'a',
            message: '"a" has 3 attributes, 2 are enough. Record what is asked for in queries.',
          },
        ],
      },
      { trace: 'a {b: 1}', options: { max: 0 }, findings: [{ messageId: 'tooMany' }] },
      {
        name: 'each span alone',
        trace: 'a {b: 1}\n  c {d: 1, e: 2}',
        options: { max: 1 },
        findings: [{ messageId: 'tooMany', span: 'c' }],
      },
    ],
  })
})
