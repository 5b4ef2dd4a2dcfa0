import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeAtRightLevel } from '../../src/rules/attribute-at-right-level.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-at-right-level', () => {
  testRule(attributeAtRightLevel, {
    registry: builtinRegistry(),
    valid: [
      'a [@shop] {order.id: 1, http.request.method: "GET"}',
      {
        name: 'a',
        resource: {
          'telemetry.sdk.name': 'opentelemetry',
          'service.version': '1',
          'host.name': 'x',
          'acme.region': 'x',
        },
      },
      { trace: 'a {service.name: "x"}', options: { allow: ['service.name'] } },
    ],
    invalid: [
      {
        trace: 'a {service.name: "shop"}',
        findings: [
          {
            messageId: 'onSpan',
            attribute: 'service.name',
            message: 'service.name stands on "a" and belongs to the resource.',
          },
        ],
      },
      { trace: 'a {telemetry.sdk.language: "nodejs"}', findings: [{ messageId: 'onSpan' }] },
      {
        trace: { name: 'a', resource: { 'http.request.method': 'GET' } },
        findings: [
          {
            messageId: 'onResource',
            attribute: 'http.request.method',
            place: 'resource',
            message:
              'http.request.method stands on the resource and belongs to a span: it would tell of all operations alike.',
          },
        ],
      },
      {
        name: 'a former name',
        trace: { name: 'a', resource: { 'http.method': 'GET' } },
        findings: [{ messageId: 'onResource' }],
      },
    ],
  })
})
