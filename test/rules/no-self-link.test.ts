import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSelfLink } from '../../src/rules/no-self-link.ts'

test('no-self-link', () => {
  testRule(noSelfLink, {
    valid: [
      'a #a\nb\n  ~> a',
      { name: 'a link to the parent', trace: 'a #a\n  b\n    ~> a' },
      {
        name: 'the same span id in another trace',
        trace: { name: 'a', links: [{ traceId: 'f'.repeat(32), spanId: '0'.repeat(15) + '1' }] },
      },
    ],
    invalid: [
      {
        trace: 'a #a\n  ~> a',
        findings: [
          {
            messageId: 'self',
            place: 'link',
            message: '"a" links to itself. Take the context to link to before the span is started.',
          },
        ],
      },
      { trace: 'a\n  b #b\n    ~> b', findings: [{ messageId: 'self', span: 'b' }] },
      {
        name: 'among others',
        trace: 'a #a\nb #b\n  ~> a\n  ~> b',
        findings: [{ messageId: 'self', span: 'b', count: 1 }],
      },
    ],
  })
})
