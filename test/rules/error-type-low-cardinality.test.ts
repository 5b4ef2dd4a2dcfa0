import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { errorTypeLowCardinality } from '../../src/rules/error-type-low-cardinality.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('error-type-low-cardinality', () => {
  testRule(errorTypeLowCardinality, {
    registry: builtinRegistry(),
    valid: [
      'a {error.type: "ECONNREFUSED"}',
      'a {error.type: "503"}',
      'a {error.type: "java.net.UnknownHostException"}',
      'a {error.type: "ORA-17002"}',
      'a {error.type: "*errors.errorString"}',
      'a {error.kind: "it is what it is"}',
    ],
    invalid: [
      {
        trace: 'a {error.type: "connect ECONNREFUSED"}',
        findings: [
          {
            messageId: 'message',
            attribute: 'error.type',
            message:
              'error.type of "a" is a message ("connect ECONNREFUSED"). Use the class or the code of the error; the text belongs in the status.',
          },
        ],
      },
      {
        trace: 'a {error.type: "order-84120394"}',
        findings: [
          {
            messageId: 'varying',
            message:
              'error.type of "a" holds something that is another each time ("order-*", where * is that). Use the class or the code of the error.',
          },
        ],
      },
      { trace: 'a {error.type: "Timeout:7f3c1a52-0b1e-4c59-9d5e-2f1f6a3b9c10"}', findings: [{ messageId: 'varying' }] },
      { trace: 'a {error.type: "AbortError"}', options: { maxLength: 5 }, findings: [{ messageId: 'message' }] },
      {
        trace: 'a {error.type: "A"}\n  b {error.type: "B"}\n  c {error.type: "C"}',
        options: { max: 2 },
        findings: [
          {
            messageId: 'many',
            place: 'run',
            message:
              'error.type has 3 different values in the service "", 2 are enough. Use the class or the code of the error.',
          },
        ],
      },
    ],
  })
})
