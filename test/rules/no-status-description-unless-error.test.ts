import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noStatusDescriptionUnlessError } from '../../src/rules/no-status-description-unless-error.ts'

test('no-status-description-unless-error', () => {
  testRule(noStatusDescriptionUnlessError, {
    valid: [
      'a [ok]',
      { trace: { name: 'a', status: { code: 'error', message: 'declined' } } },
      { trace: { name: 'a', status: { code: 'unset', message: '' } } },
    ],
    invalid: [
      {
        trace: { name: 'a', status: { code: 'ok', message: 'fine' } },
        findings: [
          {
            messageId: 'description',
            message: '"a" has the status ok with a description, which only the status error may have.',
          },
        ],
      },
      {
        trace: { name: 'a', status: { code: 'unset', message: 'fine' } },
        findings: [{ messageId: 'description', received: 'unset' }],
      },
      {
        trace: { name: 'a', children: [{ name: 'b', status: { code: 'ok', message: 'x' } }] },
        findings: [{ messageId: 'description', span: 'b' }],
      },
    ],
  })
})
