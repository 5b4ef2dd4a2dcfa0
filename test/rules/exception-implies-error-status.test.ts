import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { exceptionImpliesErrorStatus } from '../../src/rules/exception-implies-error-status.ts'

test('exception-implies-error-status', () => {
  testRule(exceptionImpliesErrorStatus, {
    valid: ['a\n  ! retry', 'a [error]\n  ! exception', 'a [ok]\n  ! exception', 'a [open]\n  ! exception'],
    invalid: [
      {
        trace: 'a\n  ! exception',
        findings: [
          {
            messageId: 'unset',
            message:
              '"a" recorded an exception and has the status unset. Set error where it failed, ok where it handled the exception.',
          },
        ],
      },
      { trace: 'a\n  b\n    ! exception {exception.type: "X"}', findings: [{ messageId: 'unset', span: 'b' }] },
      { trace: 'a\n  ! retry\n  ! exception', findings: [{ messageId: 'unset' }] },
    ],
  })
})
