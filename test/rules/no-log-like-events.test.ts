import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noLogLikeEvents } from '../../src/rules/no-log-like-events.ts'

test('no-log-like-events', () => {
  testRule(noLogLikeEvents, {
    valid: [
      'a\n  ! card.checked\n  ! label printed',
      { name: 'an exception', trace: 'a\n  ! exception {exception.message: "x", severity: "error"}' },
      { name: 'a message of a remote call', trace: 'a\n  ! message {rpc.message.type: "SENT"}' },
    ],
    invalid: [
      {
        trace: 'a\n  ! info {text: "x"}',
        findings: [
          {
            messageId: 'log',
            place: 'event',
            received: '"info"',
            message:
              'The event "info" of "a" is a log record. Emit it by the Logs API while the span is active: it is tied to the span all the same.',
          },
        ],
      },
      { trace: 'a\n  ! WARN', findings: [{ messageId: 'log' }] },
      { trace: 'a\n  ! checked {log.severity: "INFO"}', findings: [{ messageId: 'log' }] },
      { trace: { name: 'a', events: ['The card expires soon'] }, findings: [{ messageId: 'log' }] },
    ],
  })
})
