import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { stableAttributesOnly } from '../../src/rules/stable-attributes-only.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('stable-attributes-only', () => {
  testRule(stableAttributesOnly, {
    registry: builtinRegistry(),
    valid: [
      'a {http.request.method: "GET", order.id: 1}',
      { trace: 'a {thread.id: 1}', options: { min: 'development' } },
      { name: 'what no-deprecated-attribute finds', trace: 'a {http.method: "GET"}' },
    ],
    invalid: [
      {
        trace: 'a {thread.id: 1}',
        findings: [
          {
            messageId: 'unstable',
            attribute: 'thread.id',
            received: 'development',
            message: 'The convention of thread.id is at the stage development and may still change.',
          },
        ],
      },
      { trace: 'a {thread.id: 1}', options: { min: 'beta' }, findings: [{ messageId: 'unstable', expected: 'beta' }] },
      {
        trace: { name: 'a', resource: { 'host.name': 'x' } },
        findings: [{ messageId: 'unstable', place: 'resource' }],
      },
    ],
  })
})
