import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxShortSpans } from '../../src/rules/max-short-spans.ts'

test('max-short-spans', () => {
  testRule(maxShortSpans, {
    valid: [
      'a\n  b [x10]',
      { name: 'long ones', trace: [...Array(30).keys()].map(() => ({ name: 'a', durationMs: 5 })) },
      { name: 'open ones', trace: [...Array(30).keys()].map(() => ({ name: 'a', open: true })) },
    ],
    invalid: [
      {
        trace: 'a\n  b [x30]',
        findings: [
          {
            messageId: 'tooMany',
            span: 'b',
            place: 'trace',
            message: 'The trace has 30 spans shorter than 5 ms, 20 are enough. Most are named "b".',
          },
        ],
      },
      { trace: 'a [x3]', options: { max: 2 }, findings: [{ messageId: 'tooMany' }] },
      {
        trace: [
          { name: 'a', durationMs: 50 },
          { name: 'b', durationMs: 50 },
        ],
        options: { max: 1, thresholdMs: 51 },
        findings: [{ messageId: 'tooMany', span: 'a' }],
      },
    ],
  })
})
