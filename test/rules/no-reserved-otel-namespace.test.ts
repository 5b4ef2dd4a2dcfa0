import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noReservedOtelNamespace } from '../../src/rules/no-reserved-otel-namespace.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-reserved-otel-namespace', () => {
  testRule(noReservedOtelNamespace, {
    registry: builtinRegistry(),
    valid: [
      'a {otel.scope.name: "x", otel.status_code: "ERROR", otel.dropped_events_count: 2}',
      'a {otelcol.queue: 1, otel: 2}',
      { trace: 'a {otel.kind: "server"}', options: { allow: ['otel.kind'] } },
    ],
    invalid: [
      {
        trace: 'a {otel.kind: "server"}',
        findings: [
          {
            messageId: 'reserved',
            attribute: 'otel.kind',
            message:
              'otel.kind is in the namespace otel.*, which is reserved for OpenTelemetry. Use a namespace of your own.',
          },
        ],
      },
      {
        trace: 'a {otel.a: 1, otel.b.c: 2}',
        findings: [
          { messageId: 'reserved', attribute: 'otel.a' },
          { messageId: 'reserved', attribute: 'otel.b.c' },
        ],
      },
      { trace: 'a {otel.a: 1}', options: { allow: ['otel.a.b'] }, findings: [{ messageId: 'reserved' }] },
      {
        name: 'of an event, a link, a resource and a scope',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { 'otel.shop': 1 } }],
          links: [{ attributes: { 'otel.shop': 1 } }],
          resource: { 'otel.shop': 1 },
          scope: { name: 's', attributes: { 'otel.shop': 1 } },
        },
        findings: ['event', 'link', 'resource', 'scope'].map((place) => ({
          messageId: 'reserved',
          place: place as 'event',
        })),
      },
    ],
  })
})
