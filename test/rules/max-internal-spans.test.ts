import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { maxInternalSpans } from '../../src/rules/max-internal-spans.ts'

test('max-internal-spans', () => {
  testRule(maxInternalSpans, {
    valid: [
      'a [x10]',
      { name: 'of two services', trace: 'a [@a x6]\nb [@b x6]' },
      { name: 'of other kinds', trace: 'a [client x20]' },
      { trace: 'a [x3]', options: { max: 3 } },
    ],
    invalid: [
      {
        trace: 'a [@shop x11]',
        findings: [
          {
            messageId: 'tooMany',
            message: 'The service has 11 internal spans in one trace, 10 are enough.',
            place: 'trace',
          },
        ],
      },
      { trace: 'a [x3]', options: { max: 2 }, findings: [{ messageId: 'tooMany', span: 'a' }] },
      {
        name: 'each service',
        trace: 'a [@a x3]\nb [@b x4]\nc [@c]',
        options: { max: 2 },
        findings: [
          { messageId: 'tooMany', span: 'a' },
          { messageId: 'tooMany', span: 'b' },
        ],
      },
    ],
  })
})
