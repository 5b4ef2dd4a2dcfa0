import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxSpansPerTrace } from '../../src/rules/max-spans-per-trace.ts'

test('max-spans-per-trace', () => {
  testRule(maxSpansPerTrace, {
    valid: ['a', { trace: 'a [x3]', options: { max: 3 } }, { traces: ['a [x2]', 'a [x2]'], options: { max: 2 } }],
    invalid: [
      {
        trace: 'a\n  b [x3]',
        options: { max: 3 },
        findings: [{ messageId: 'tooMany', span: 'a', message: 'The trace of "a" has 4 spans, 3 are allowed.' }],
      },
      { trace: 'a [x2]', options: { max: 1 }, findings: [{ messageId: 'tooMany', place: 'trace' }] },
      {
        traces: ['a [x2]', 'b [x2]'],
        options: { max: 1 },
        findings: [
          { messageId: 'tooMany', span: 'a' },
          { messageId: 'tooMany', span: 'b' },
        ],
      },
    ],
  })
})
