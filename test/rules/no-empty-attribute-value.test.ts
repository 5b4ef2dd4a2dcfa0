import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noEmptyAttributeValue } from '../../src/rules/no-empty-attribute-value.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-empty-attribute-value', () => {
  testRule(noEmptyAttributeValue, {
    registry: builtinRegistry(),
    valid: [
      'a {b.c: "0", b.d: 0, b.e: false, b.f: "nullable"}',
      { trace: 'a {b.c: ""}', options: { allowEmptyString: true } },
      { trace: 'a {b.c: ""}', options: { allow: ['b.c'] } },
      'a {b.c: "[object Array]", b.d: "an undefined thing"}',
    ],
    invalid: [
      {
        trace: 'a {b.c: ""}',
        findings: [
          {
            messageId: 'empty',
            attribute: 'b.c',
            received: '""',
            message: 'b.c of "a" is "". Leave it out where there is no value.',
          },
        ],
      },
      {
        trace: { name: 'a', attributes: { 'b.c': [], 'b.d': null } },
        findings: [
          { messageId: 'empty', received: '[]' },
          { messageId: 'empty', received: 'null' },
        ],
      },
      {
        trace: 'a {b.c: "undefined"}',
        findings: [
          {
            messageId: 'broken',
            received: '"undefined"',
            message: 'b.c of "a" is "undefined": a value that was missing or no text was made one.',
          },
        ],
      },
      {
        trace: { name: 'a', attributes: { 'b.c': NaN, 'b.d': '/orders/[object Object]' } },
        findings: [
          { messageId: 'broken', received: 'NaN' },
          { messageId: 'broken', received: '"[object Object]"' },
        ],
      },
      {
        name: 'of a resource',
        trace: { name: 'a', resource: { 'b.c': '' } },
        findings: [{ messageId: 'empty', place: 'resource' }],
      },
      {
        name: 'a broken text, where empty ones may stand',
        trace: 'a {b.c: "null"}',
        options: { allowEmptyString: true },
        findings: [{ messageId: 'broken' }],
      },
    ],
  })
})
