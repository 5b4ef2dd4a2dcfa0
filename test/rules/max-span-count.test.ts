import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxSpanCount } from '../../src/rules/max-span-count.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('max-span-count', () => {
  testRule(maxSpanCount, {
    registry: builtinRegistry(),
    valid: [
      'a [x30]',
      { trace: 'a\n  b [client x2]', options: { budgets: [{ match: { kind: 'client' }, max: 2 }] } },
      { name: 'in different traces', traces: ['a', 'a'], options: { budgets: [{ match: { name: 'a' }, max: 1 }] } },
    ],
    invalid: [
      {
        trace: 'a\n  b [client x3]',
        options: { budgets: [{ match: { kind: 'client' }, max: 2 }] },
        findings: [
          {
            messageId: 'tooMany',
            span: 'b',
            place: 'trace',
            message: '"b" is the first of 3 such spans in one trace, and the budget is 2.',
          },
        ],
      },
      { trace: 'a', options: { budgets: [{ match: { name: 'a' }, max: 0 }] }, findings: [{ messageId: 'tooMany' }] },
      {
        name: 'each budget alone',
        trace: 'a\n  b [client x2]\n  c [x2]',
        options: {
          budgets: [
            { match: { kind: 'client' }, max: 1 },
            { match: { name: 'c' }, max: 2 },
          ],
        },
        findings: [{ messageId: 'tooMany', span: 'b' }],
      },
    ],
  })
})
