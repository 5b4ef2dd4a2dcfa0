import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSwallowedError } from '../../src/rules/no-swallowed-error.ts'

test('no-swallowed-error', () => {
  testRule(noSwallowedError, {
    valid: [
      'a [error]\n  b [error]',
      'a [ok]\n  b [error]',
      'a [error]',
      { name: 'the parent tells of the exception', trace: 'a\n  ! exception\n  b [error]' },
      'a [open]\n  b [error]',
    ],
    invalid: [
      {
        trace: 'a\n  b [error]',
        findings: [
          {
            messageId: 'swallowed',
            span: 'b',
            message:
              '"b" failed, and its parent "a" has the status unset and no exception. Set ok where the failure is handled, error where it is not.',
          },
        ],
      },
      { trace: 'a [error]\n  b\n    c [error]', findings: [{ messageId: 'swallowed', span: 'c' }] },
      { trace: 'a\n  b [error]\n  c [error]', findings: [{ messageId: 'swallowed' }, { messageId: 'swallowed' }] },
    ],
  })
})
