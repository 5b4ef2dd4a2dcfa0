import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { uniqueSpanIds } from '../../src/rules/unique-span-ids.ts'

const twin = (name: string): SpanSketch => ({ name, data: { spanId: 'a'.repeat(16) } })

test('unique-span-ids', () => {
  testRule(uniqueSpanIds, {
    valid: ['a\n  b\nc', { name: 'the same id in two traces', traces: [twin('a'), twin('b')] }, 'a [x9]'],
    invalid: [
      {
        trace: [twin('a'), twin('b')],
        findings: [
          {
            messageId: 'twice',
            span: 'a',
            message:
              '"a" and "b" have the same span id. Ids have to be drawn at random for each span, and each span be exported once.',
          },
        ],
      },
      { name: 'the same span twice', trace: [twin('a'), twin('a')], findings: [{ messageId: 'twice', span: 'a' }] },
      {
        name: 'three',
        trace: [twin('a'), twin('b'), twin('c')],
        findings: [{ messageId: 'twice', span: 'a', count: 2 }],
      },
    ],
  })
})
