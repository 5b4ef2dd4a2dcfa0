import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { validIds } from '../../src/rules/valid-ids.ts'

test('valid-ids', () => {
  testRule(validIds, {
    valid: [
      'a\n  b',
      { name: 'an absent parent', trace: { name: 'a', parent: 'missing' } },
      { trace: { name: 'a', data: { spanId: '00f067aa0ba902b7', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' } } },
    ],
    invalid: [
      {
        trace: { name: 'a', data: { traceId: '0'.repeat(32) } },
        findings: [
          {
            messageId: 'traceId',
            message: `The trace id of "a" is "${'0'.repeat(32)}", and not 32 hex digits of which one is not zero.`,
          },
        ],
      },
      {
        trace: { name: 'a', data: { spanId: '00F067AA0BA902B7' } },
        findings: [
          {
            messageId: 'spanId',
            message: 'The span id of "a" is "00F067AA0BA902B7", and not 16 hex digits of which one is not zero.',
          },
        ],
      },
      {
        trace: { name: 'a', data: { parentSpanId: '0'.repeat(16) } },
        findings: [
          {
            messageId: 'parentId',
            message: 'The parent id of "a" is "0000000000000000", and not 16 hex digits of which one is not zero.',
          },
        ],
      },
      {
        trace: { name: 'a', data: { spanId: 'a'.repeat(16), parentSpanId: 'a'.repeat(16) } },
        findings: [{ messageId: 'own', message: '"a" names itself as its parent.' }],
      },
    ],
  })
})
