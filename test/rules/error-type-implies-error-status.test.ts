import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { errorTypeImpliesErrorStatus } from '../../src/rules/error-type-implies-error-status.ts'

test('error-type-implies-error-status', () => {
  testRule(errorTypeImpliesErrorStatus, {
    valid: ['a', 'a [error] {error.type: "x"}', { name: 'not over yet', trace: 'a [open] {error.type: "x"}' }],
    invalid: [
      {
        trace: 'a {error.type: "timeout"}',
        findings: [
          {
            messageId: 'status',
            attribute: 'error.type',
            message:
              '"a" has the error.type "timeout" and the status unset. Set the status to error, or leave error.type out.',
          },
        ],
      },
      { trace: 'a [ok] {error.type: "timeout"}', findings: [{ messageId: 'status' }] },
      { trace: 'a {error.type: 500}', findings: [{ messageId: 'status', received: '"500"' }] },
    ],
  })
})
