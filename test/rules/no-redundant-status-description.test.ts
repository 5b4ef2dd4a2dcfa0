import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { noRedundantStatusDescription } from '../../src/rules/no-redundant-status-description.ts'

const failed = (message: string, attributes: SpanSketch['attributes'] = {}): SpanSketch => ({
  name: 'a',
  status: { code: 'error', message },
  attributes,
})

test('no-redundant-status-description', () => {
  testRule(noRedundantStatusDescription, {
    valid: [
      'a [error] {error.type: "timeout"}',
      { trace: failed('no answer within 2 s', { 'error.type': 'timeout' }) },
      { trace: failed('error 42 of the bank') },
    ],
    invalid: [
      {
        trace: failed('timeout', { 'error.type': 'timeout' }),
        findings: [
          {
            messageId: 'same',
            attribute: 'error.type',
            message: '"a" repeats error.type in the description of its status. Leave it out, or say what went wrong.',
          },
        ],
      },
      {
        trace: failed('500', { 'http.response.status_code': 500 }),
        findings: [{ messageId: 'same', attribute: 'http.response.status_code' }],
      },
      {
        trace: failed('Error'),
        findings: [
          {
            messageId: 'empty',
            message:
              '"a" has the status description "Error", which says nothing. Leave it out, or say what went wrong.',
          },
        ],
      },
      { trace: failed('HTTP status code 503'), findings: [{ messageId: 'empty' }] },
    ],
  })
})
