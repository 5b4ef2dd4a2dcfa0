import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxEventsPerSpan } from '../../src/rules/max-events-per-span.ts'

test('max-events-per-span', () => {
  testRule(maxEventsPerSpan, {
    valid: [
      'a\n  ! b',
      { trace: { name: 'a', events: Array.from({ length: 32 }, () => 'b') } },
      {
        name: 'each span by itself',
        trace: { name: 'a', events: ['x', 'y'], children: [{ name: 'b', events: ['x'] }] },
        options: { max: 2 },
      },
    ],
    invalid: [
      {
        trace: { name: 'a', events: Array.from({ length: 33 }, () => 'b') },
        findings: [
          {
            messageId: 'tooMany',
            message:
              '"a" has 33 events, 32 are enough. Most are named "b": write logs for them, or start a span for each.',
          },
        ],
      },
      {
        trace: { name: 'a', events: ['x', 'y', 'y'] },
        options: { max: 2 },
        findings: [
          {
            messageId: 'tooMany',
            place: 'event',
            message:
              '"a" has 3 events, 2 are enough. Most are named "y": write logs for them, or start a span for each.',
          },
        ],
      },
      { trace: { name: 'a', events: ['x'] }, options: { max: 0 }, findings: [{ messageId: 'tooMany' }] },
    ],
  })
})
