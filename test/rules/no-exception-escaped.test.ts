import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noExceptionEscaped } from '../../src/rules/no-exception-escaped.ts'

test('no-exception-escaped', () => {
  testRule(noExceptionEscaped, {
    valid: ['a', 'a\n  ! exception {exception.type: "X"}', 'a {exception.type: "X"}'],
    invalid: [
      {
        trace: 'a\n  ! exception {exception.escaped: true}',
        findings: [
          {
            messageId: 'escaped',
            place: 'event',
            attribute: 'exception.escaped',
            message:
              'The event "exception" of "a" has exception.escaped, which is deprecated: an exception that is handled is not recorded on a span.',
          },
        ],
      },
      { trace: 'a\n  ! exception {exception.escaped: false}', findings: [{ messageId: 'escaped' }] },
      { trace: 'a {exception.escaped: true}', findings: [{ messageId: 'escaped', place: 'span' }] },
    ],
  })
})
