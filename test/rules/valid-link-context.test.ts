import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { validLinkContext } from '../../src/rules/valid-link-context.ts'

const zeros = { traceId: '0'.repeat(32), spanId: '0'.repeat(16) }

test('valid-link-context', () => {
  testRule(validLinkContext, {
    valid: [
      'a #a\nb\n  ~> a',
      { trace: { name: 'a', links: [{ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' }] } },
      {
        name: 'zeros beside attributes',
        trace: { name: 'a', links: [{ ...zeros, attributes: { 'messaging.message.id': '1' } }] },
      },
      {
        name: 'zeros beside a trace state',
        trace: { name: 'a', data: { links: [{ ...zeros, traceState: 'a=b', attributes: {} }] } },
      },
    ],
    invalid: [
      {
        trace: { name: 'a', links: [zeros] },
        findings: [
          {
            messageId: 'nowhere',
            place: 'link',
            message:
              'A link of "a" has ids of zeros, and nothing else: it says nothing. Check the context before linking to it.',
          },
        ],
      },
      {
        name: 'a span id of zeros',
        trace: { name: 'a', links: [{ ...zeros, traceId: '1'.repeat(32) }] },
        findings: [{ messageId: 'nowhere' }],
      },
      {
        name: 'a trace id of zeros',
        trace: { name: 'a', links: [{ ...zeros, spanId: '1'.repeat(16) }] },
        findings: [{ messageId: 'nowhere' }],
      },
      {
        trace: { name: 'a', links: [{ traceId: 'abc', spanId: 'def' }] },
        findings: [
          {
            messageId: 'malformed',
            message: 'A link of "a" points to "abc-def". A trace id has 32 lower-case hex digits, a span id 16.',
          },
        ],
      },
      {
        name: 'capitals',
        trace: { name: 'a', links: [{ traceId: 'A'.repeat(32), spanId: 'a'.repeat(16) }] },
        findings: [{ messageId: 'malformed' }],
      },
      {
        name: 'a malformed id beside attributes',
        trace: { name: 'a', links: [{ ...zeros, spanId: '0', attributes: { 'a.b': 1 } }] },
        findings: [{ messageId: 'malformed' }],
      },
    ],
  })
})
