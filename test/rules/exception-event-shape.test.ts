import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { exceptionEventShape } from '../../src/rules/exception-event-shape.ts'

test('exception-event-shape', () => {
  testRule(exceptionEventShape, {
    valid: [
      'a\n  ! exception {exception.type: "E"}',
      'a\n  ! exception {exception.message: "failed"}',
      'a\n  ! retry {exception.type: "E", exception.message: "failed"}',
      'a\n  ! failed',
    ],
    invalid: [
      {
        trace: 'a\n  ! exception',
        findings: [
          {
            messageId: 'empty',
            place: 'event',
            message:
              'An exception of "a" has neither exception.type nor exception.message. Record it by span.recordException(error).',
          },
        ],
      },
      {
        trace: 'a\n  ! exception {exception.type: "", exception.stacktrace: "at x"}',
        findings: [{ messageId: 'empty' }],
      },
      {
        trace: 'a\n  ! error {exception.type: "E", exception.stacktrace: "at x"}',
        findings: [
          {
            messageId: 'name',
            expected: '"exception"',
            received: '"error"',
            message: 'The event "error" of "a" records an exception. Such an event is named "exception".',
          },
        ],
      },
    ],
  })
})
