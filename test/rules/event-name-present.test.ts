import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { eventNamePresent } from '../../src/rules/event-name-present.ts'

test('event-name-present', () => {
  testRule(eventNamePresent, {
    valid: ['a\n  ! done', 'a', { trace: { name: 'a', events: ['b', { name: 'c', attributes: { 'd.e': 1 } }] } }],
    invalid: [
      {
        trace: { name: 'a', events: [''] },
        findings: [{ messageId: 'empty', place: 'event', message: 'An event of "a" has an empty name.' }],
      },
      {
        trace: { name: 'a', events: ['b', { name: '', attributes: { 'c.d': 1 } }] },
        findings: [{ messageId: 'empty', span: 'a' }],
      },
      { name: 'each counts', trace: { name: 'a', events: ['', ''] }, findings: [{ messageId: 'empty', count: 2 }] },
    ],
  })
})
