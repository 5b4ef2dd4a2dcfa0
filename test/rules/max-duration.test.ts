import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxDuration } from '../../src/rules/max-duration.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('max-duration', () => {
  testRule(maxDuration, {
    registry: builtinRegistry(),
    valid: [
      { name: 'a', durationMs: 5000 },
      { trace: { name: 'a', durationMs: 99 }, options: { budgets: [{ match: { name: 'a' }, maxMs: 100 }] } },
      { name: 'an open one', trace: { name: 'a', open: true }, options: { budgets: [{ match: {}, maxMs: 1 }] } },
      { trace: { name: 'b', durationMs: 500 }, options: { budgets: [{ match: { name: 'a' }, maxMs: 100 }] } },
    ],
    invalid: [
      {
        trace: { name: 'a', durationMs: 150 },
        options: { budgets: [{ match: { name: 'a' }, maxMs: 100 }] },
        findings: [
          {
            messageId: 'slow',
            span: 'a',
            expected: '100 ms',
            message: '"a" takes 100 ms or more, and that is over its budget.',
          },
        ],
      },
      {
        trace: { name: 'a', kind: 'server', durationMs: 150 },
        options: {
          budgets: [
            { match: { kind: 'client' }, maxMs: 10 },
            { match: { kind: 'server' }, maxMs: 100 },
          ],
        },
        findings: [{ messageId: 'slow', expected: '100 ms' }],
      },
      {
        name: 'the budget itself',
        trace: { name: 'a', durationMs: 100 },
        options: { budgets: [{ match: {}, maxMs: 100 }] },
        findings: [{ messageId: 'slow' }],
      },
    ],
  })
})
