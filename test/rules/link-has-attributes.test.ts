import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { linkHasAttributes } from '../../src/rules/link-has-attributes.ts'

test('link-has-attributes', () => {
  testRule(linkHasAttributes, {
    valid: [
      'a',
      { trace: [{ name: 'a' }, { name: 'b', links: [{ to: 'a', attributes: { 'm.id': '1' } }] }] },
      { name: 'a value that is empty', trace: { name: 'a', links: [{ attributes: { 'm.id': '' } }] } },
    ],
    invalid: [
      {
        trace: 'a #a\nb\n  ~> a',
        findings: [
          {
            messageId: 'bare',
            place: 'link',
            span: 'b',
            message: 'A link of "b" has no attributes. Say what ties the two spans, such as the id of a message.',
          },
        ],
      },
      {
        trace: { name: 'a', links: [{}, { attributes: { 'm.id': '1' } }] },
        findings: [{ messageId: 'bare', count: 1 }],
      },
      { trace: { name: 'a', links: [{}, {}] }, findings: [{ messageId: 'bare', count: 2 }] },
    ],
  })
})
