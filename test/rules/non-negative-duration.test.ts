import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { nonNegativeDuration } from '../../src/rules/non-negative-duration.ts'

test('non-negative-duration', () => {
  testRule(nonNegativeDuration, {
    valid: ['a', 'a [open]', { trace: { name: 'a', durationMs: 0 } }],
    invalid: [
      {
        trace: { name: 'a', startMs: 20, durationMs: -10 },
        findings: [{ messageId: 'negative', message: '"a" ends 10 ms before it starts.' }],
      },
      {
        trace: { name: 'a', data: { startTimeUnixNano: 0n } },
        findings: [{ messageId: 'noStart', message: '"a" has no start time.' }],
      },
      {
        trace: { name: 'a', children: [{ name: 'b', startMs: 5, durationMs: -0.5 }] },
        findings: [{ messageId: 'negative', span: 'b' }],
      },
    ],
  })
})
