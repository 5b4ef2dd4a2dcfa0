import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noUnendedSpan } from '../../src/rules/no-unended-span.ts'

test('no-unended-span', () => {
  testRule(noUnendedSpan, {
    valid: ['a', 'a\n  b', { name: 'no time at all', trace: { name: 'a', durationMs: 0 } }],
    invalid: [
      {
        trace: 'a [open]',
        findings: [
          {
            messageId: 'open',
            message: '"a" was started and not ended. End it on every path, for instance in `finally`.',
          },
        ],
      },
      { trace: 'a\n  b [open]', findings: [{ messageId: 'open', span: 'b' }] },
      { trace: 'a [open]\n  b', findings: [{ messageId: 'open', span: 'a' }] },
    ],
  })
})
