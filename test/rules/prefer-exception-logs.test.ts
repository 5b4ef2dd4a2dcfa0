import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { preferExceptionLogs } from '../../src/rules/prefer-exception-logs.ts'

test('prefer-exception-logs', () => {
  testRule(preferExceptionLogs, {
    valid: ['a', 'a\n  ! retry', 'a [error] {error.type: "X"}'],
    invalid: [
      {
        trace: 'a\n  ! exception',
        findings: [
          {
            messageId: 'event',
            place: 'event',
            message: '"a" records an exception as a span event. Emit a log record in its context instead.',
          },
        ],
      },
      { trace: 'a [error]\n  ! exception {exception.type: "X"}', findings: [{ messageId: 'event' }] },
      { trace: 'a\n  b\n    ! exception', findings: [{ messageId: 'event', span: 'b' }] },
    ],
  })
})
