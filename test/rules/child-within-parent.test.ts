import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { childWithinParent } from '../../src/rules/child-within-parent.ts'

test('child-within-parent', () => {
  testRule(childWithinParent, {
    valid: [
      'a\n  b\n    c',
      { name: 'a little later', trace: { name: 'a', durationMs: 10, children: [{ name: 'b', durationMs: 14 }] } },
      {
        name: 'a message',
        trace: { name: 'send', kind: 'producer', durationMs: 1, children: [{ name: 'take', durationMs: 99 }] },
      },
      {
        name: 'another service',
        trace: { name: 'a', service: 'a', durationMs: 1, children: [{ name: 'b', service: 'b', durationMs: 99 }] },
      },
      { name: 'an open parent', trace: { name: 'a', open: true, children: [{ name: 'b', durationMs: 99 }] } },
      {
        name: 'a child with a link',
        trace: { name: 'a', durationMs: 1, children: [{ name: 'b', durationMs: 99, links: ['a'] }] },
      },
    ],
    invalid: [
      {
        trace: { name: 'a', durationMs: 10, children: [{ name: 'b', startMs: 5, durationMs: 25 }] },
        findings: [
          {
            messageId: 'late',
            span: 'b',
            message:
              '"b" ended 20 ms after its parent "a": the parent does not wait for it. Await the work, or link to the parent instead.',
          },
        ],
      },
      {
        trace: { name: 'a', startMs: 20, children: [{ name: 'b', startMs: 5 }] },
        findings: [{ messageId: 'early', message: '"b" started 15 ms before its parent "a" did.' }],
      },
      {
        trace: { name: 'a', durationMs: 10, children: [{ name: 'b', durationMs: 12 }] },
        options: { toleranceMs: 0 },
        findings: [{ messageId: 'late', span: 'b' }],
      },
    ],
  })
})
