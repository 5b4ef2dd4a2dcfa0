import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameStyle } from '../../src/rules/span-name-style.ts'

test('span-name-style', () => {
  testRule(spanNameStyle, {
    valid: [
      { name: 'nothing is asked for', trace: 'Anything goes!' },
      { trace: 'reserve_stock', options: { pattern: '^[a-z_]+$' } },
      { trace: 'Stock.reserve\n  Stock.count', options: { pattern: '^[A-Z]\\w+\\.\\w+$' } },
    ],
    invalid: [
      {
        trace: 'ReserveStock',
        options: { pattern: '^[a-z_]+$' },
        findings: [
          {
            messageId: 'style',
            span: 'ReserveStock',
            expected: '^[a-z_]+$',
            message: 'The name "ReserveStock" does not fit ^[a-z_]+$.',
          },
        ],
      },
      { trace: 'a\n  B\n  c', options: { pattern: '^[a-z]$' }, findings: [{ messageId: 'style', span: 'B' }] },
      { trace: 'a b', options: { pattern: '^\\S+$' }, findings: [{ messageId: 'style' }] },
    ],
  })
})
