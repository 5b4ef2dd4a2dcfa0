import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { singleRoot } from '../../src/rules/single-root.ts'

test('single-root', () => {
  testRule(singleRoot, {
    valid: [
      'a\n  b\n  c',
      { name: 'two traces', traces: ['a', 'b'] },
      { name: 'a second entry from elsewhere', trace: [{ name: 'a' }, { name: 'b', parent: 'remote' }] },
    ],
    invalid: [
      {
        trace: 'a\nb',
        findings: [
          {
            messageId: 'several',
            span: 'a',
            message: 'The trace has 2 roots: "a" and "b". Pass the context on to where the later ones start.',
          },
        ],
      },
      {
        name: 'names are told once, and three at most',
        trace: 'a\nb [x2]\nc\nd\ne',
        findings: [
          {
            messageId: 'several',
            message: 'The trace has 6 roots: "a" and "b", "c", "d". Pass the context on to where the later ones start.',
          },
        ],
      },
      {
        name: 'a root beside an entry from elsewhere twice',
        trace: [{ name: 'a', parent: 'remote' }, { name: 'b' }, { name: 'c' }],
        findings: [{ messageId: 'several', span: 'b' }],
      },
    ],
  })
})
