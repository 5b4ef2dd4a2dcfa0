import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameNotEmpty } from '../../src/rules/span-name-not-empty.ts'

test('span-name-not-empty', () => {
  testRule(spanNameNotEmpty, {
    valid: ['a', { name: ' blank is no matter of this rule', trace: { name: ' ' } }, 'a [server]\n  b'],
    invalid: [
      {
        trace: { name: '' },
        findings: [{ messageId: 'empty', message: 'A span has an empty name. Name it after what it does.' }],
      },
      { trace: { name: 'a', children: [{ name: '', kind: 'client' }] }, findings: [{ messageId: 'empty', span: '' }] },
      {
        name: 'counted once a service',
        trace: [
          { name: '', service: 's' },
          { name: '', service: 's' },
        ],
        findings: [{ messageId: 'empty', count: 2 }],
      },
    ],
  })
})
