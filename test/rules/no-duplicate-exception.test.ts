import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDuplicateException } from '../../src/rules/no-duplicate-exception.ts'

const timeout = '! exception {exception.type: "Timeout", exception.message: "no answer"}'

test('no-duplicate-exception', () => {
  testRule(noDuplicateException, {
    valid: [
      `a\n  b\n    ${timeout}`,
      { name: 'another message', trace: `a\n  ! exception {exception.type: "Timeout"}\n  b\n    ${timeout}` },
      { name: 'siblings', trace: `a\n  b\n    ${timeout}\n  c\n    ${timeout}` },
      { name: 'another service', trace: `a [@a]\n  ${timeout}\n  b [@b]\n    ${timeout}` },
    ],
    invalid: [
      {
        trace: `a\n  ${timeout}\n  b\n    ${timeout}`,
        findings: [
          {
            messageId: 'twice',
            span: 'a',
            place: 'event',
            message:
              '"a" records the exception Timeout that "b" below it has recorded. Record it once, where it is handled.',
          },
        ],
      },
      {
        name: 'on every layer',
        trace: `a\n  ${timeout}\n  b\n    ${timeout}\n    c\n      ${timeout}`,
        findings: [
          { messageId: 'twice', span: 'a' },
          { messageId: 'twice', span: 'b' },
        ],
      },
      {
        name: 'with a layer in between that records none',
        trace: `a\n  ${timeout}\n  b\n    c\n      ${timeout}`,
        findings: [{ messageId: 'twice', span: 'a' }],
      },
    ],
  })
})
