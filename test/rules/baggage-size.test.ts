import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { baggageSize } from '../../src/rules/baggage-size.ts'

const call = (...baggage: string[]): SpanSketch => ({
  name: 'GET',
  kind: 'client',
  attributes: { 'http.request.header.baggage': baggage },
})
const members = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}=1`).join(',')

test('baggage-size', () => {
  testRule(baggageSize, {
    valid: [
      { name: 'exactly the bytes', trace: call(`a=${'v'.repeat(8190)}`) },
      { name: 'exactly the members', trace: call(members(64)) },
      { name: 'empty members do not count', trace: call(`${members(64)},, ,`) },
      { name: 'more, where more is allowed', trace: call(members(65)), options: { maxMembers: 65 } },
      'GET [client]',
    ],
    invalid: [
      {
        trace: call(`a=${'v'.repeat(8191)}`),
        findings: [
          {
            messageId: 'bytes',
            message:
              '"GET" has a baggage of 8193 bytes; whole members of what exceeds 8192 may be dropped on the way. Carry less: baggage goes with every call.',
          },
        ],
      },
      {
        trace: call(members(65)),
        findings: [
          {
            messageId: 'members',
            message:
              '"GET" has a baggage of 65 members; what exceeds 64 may be dropped on the way. Carry less: baggage goes with every call.',
          },
        ],
      },
      {
        name: 'lines count together',
        trace: call(members(40), members(40)),
        findings: [{ messageId: 'members', received: '80' }],
      },
      {
        name: 'a limit of the team',
        trace: call('tenant=7'),
        options: { maxBytes: 7 },
        findings: [{ messageId: 'bytes', expected: '7', received: '8', attribute: 'http.request.header.baggage' }],
      },
      {
        name: 'bytes and not characters',
        trace: call('a=éé'),
        options: { maxBytes: 5 },
        findings: [{ messageId: 'bytes', received: '6' }],
      },
    ],
  })
})
