import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { scopeNamePresent } from '../../src/rules/scope-name-present.ts'

test('scope-name-present', () => {
  testRule(scopeNamePresent, {
    valid: [
      'a',
      { trace: { name: 'a', scope: { name: 'acme/shipping' } } },
      {
        name: 'a scope without a version',
        trace: { name: 'a', scope: { name: '@opentelemetry/instrumentation-http' } },
      },
    ],
    invalid: [
      {
        trace: { name: 'a', scope: { name: '' } },
        findings: [
          {
            messageId: 'empty',
            place: 'scope',
            span: 'a',
            message: 'The tracer that made "a" has no name. Give it that of the library: getTracer("…").',
          },
        ],
      },
      { trace: { name: 'a', scope: { name: ' ', version: '1.0.0' } }, findings: [{ messageId: 'empty' }] },
      {
        name: 'told once a service',
        traces: [
          { name: 'a', scope: { name: '' } },
          { name: 'b', scope: { name: '' } },
        ],
        findings: [{ messageId: 'empty', span: 'a', count: 2 }],
      },
    ],
  })
})
