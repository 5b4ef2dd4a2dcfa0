import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDeprecatedEnumValue } from '../../src/rules/no-deprecated-enum-value.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-deprecated-enum-value', () => {
  testRule(noDeprecatedEnumValue, {
    registry: builtinRegistry(),
    valid: [
      'a {messaging.operation.type: "send"}',
      'a {order.type: "publish"}',
      { name: 'what a protocol says', trace: 'a {mcp.method.name: "ping"}' },
      { name: 'of an attribute that is deprecated itself', trace: 'a {db.system: "firstsql"}' },
    ],
    invalid: [
      {
        trace: 'a {messaging.operation.type: "publish"}',
        findings: [
          {
            messageId: 'replaced',
            attribute: 'messaging.operation.type',
            expected: 'send',
            received: 'publish',
            message: 'The value publish of messaging.operation.type is deprecated. Use send.',
          },
        ],
      },
      {
        trace: { name: 'a', resource: { 'cloud.platform': 'azure_vm' } },
        findings: [{ messageId: 'replaced', expected: 'azure.vm', place: 'resource' }],
      },
      {
        trace: 'a {browser.web_vital.name: "fid"}',
        findings: [{ messageId: 'removed', message: 'The value fid of browser.web_vital.name is deprecated.' }],
      },
      { trace: 'a {mcp.method.name: "ping"}', options: { allow: [] }, findings: [{ messageId: 'removed' }] },
    ],
  })
})
