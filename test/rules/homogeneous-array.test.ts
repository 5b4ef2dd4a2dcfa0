import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { homogeneousArray } from '../../src/rules/homogeneous-array.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('homogeneous-array', () => {
  testRule(homogeneousArray, {
    registry: builtinRegistry(),
    valid: [
      'a {b: [1, 2.5], c: ["x", "y"], d: [], e: [true, false]}',
      { name: 'data of any shape', trace: { name: 'a', attributes: { b: [{ c: 1 }, 'd'] } } },
      { name: 'of any type by the registry', trace: { name: 'a', attributes: { 'gen_ai.input.messages': [1, 'a'] } } },
      'a {b: "x"}',
    ],
    invalid: [
      {
        trace: 'a {b: [1, "two"]}',
        findings: [
          {
            messageId: 'mixed',
            attribute: 'b',
            received: 'number and string',
            message: 'b of "a" is an array of number and string. Make all elements of one type.',
          },
        ],
      },
      {
        trace: 'a {b: ["x", null]}',
        findings: [
          {
            messageId: 'hole',
            attribute: 'b',
            message: 'b of "a" is an array with null in it. Leave out what has no value.',
          },
        ],
      },
      { trace: 'a {b: [null, 1, true]}', findings: [{ messageId: 'mixed', received: 'boolean and number' }] },
      { trace: { name: 'a', attributes: { b: [null] } }, findings: [{ messageId: 'hole' }] },
    ],
  })
})
