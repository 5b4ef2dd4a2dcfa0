import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxDepth } from '../../src/rules/max-depth.ts'

test('max-depth', () => {
  testRule(maxDepth, {
    valid: ['a', 'a\n  b [x30]', { trace: 'a\n  b', options: { max: 2 } }],
    invalid: [
      {
        trace: 'a\n  b\n    c\n  d\n    e',
        options: { max: 2 },
        findings: [{ messageId: 'deep', span: 'c', message: '"c" lies 3 spans deep, 2 are allowed.' }],
      },
      { trace: 'a\n  b', options: { max: 1 }, findings: [{ messageId: 'deep', span: 'b' }] },
      {
        name: 'of several roots the deepest',
        trace: 'a\nb\n  c\n    d',
        options: { max: 2 },
        findings: [{ messageId: 'deep', span: 'd' }],
      },
    ],
  })
})
