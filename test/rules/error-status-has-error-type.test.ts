import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { errorStatusHasErrorType } from '../../src/rules/error-status-has-error-type.ts'

test('error-status-has-error-type', () => {
  testRule(errorStatusHasErrorType, {
    valid: ['a', 'a [ok]', 'a [error] {error.type: "timeout"}'],
    invalid: [
      {
        trace: 'a [error]',
        findings: [
          {
            messageId: 'missing',
            attribute: 'error.type',
            message:
              '"a" has the status error and no error.type. Set it to the class of the error or its code, such as "timeout".',
          },
        ],
      },
      { trace: 'a\n  b [error]', findings: [{ messageId: 'missing', span: 'b' }] },
      { trace: 'a [error] {error: true}', findings: [{ messageId: 'missing' }] },
    ],
  })
})
