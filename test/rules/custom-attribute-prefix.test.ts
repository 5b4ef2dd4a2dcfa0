import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { customAttributePrefix } from '../../src/rules/custom-attribute-prefix.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('custom-attribute-prefix', () => {
  testRule(customAttributePrefix, {
    registry: builtinRegistry(),
    valid: [
      { name: 'nothing is asked for', trace: 'a {order.id: 1}' },
      { trace: 'a {com.acme.order.id: 1, shop.id: 2}', options: { prefixes: ['com.acme.', 'shop.'] } },
      {
        name: 'names of the registry',
        trace: 'a {http.request.method: "GET", http.method: "GET"}',
        options: { prefixes: ['shop.'] },
      },
      {
        name: 'an instrumentation of OpenTelemetry',
        trace: { name: 'a', scope: { name: 'io.opentelemetry.jdbc' }, attributes: { 'jdbc.pool': 'x' } },
        options: { prefixes: ['shop.'] },
      },
    ],
    invalid: [
      {
        trace: 'a {order.id: 1}',
        options: { prefixes: ['com.acme.', 'shop.'] },
        findings: [
          {
            messageId: 'prefix',
            attribute: 'order.id',
            message: 'order.id is of no registry, and does not begin with "com.acme." or "shop.".',
          },
        ],
      },
      {
        trace: 'a {shopping.id: 1}',
        options: { prefixes: ['shop.'] },
        findings: [{ messageId: 'prefix', expected: '"shop."' }],
      },
      {
        name: 'of an event, a link, a resource and a scope',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { 'order.id': 1 } }],
          links: [{ attributes: { 'order.id': 1 } }],
          resource: { 'order.id': 1 },
          scope: { name: 's', attributes: { 'order.id': 1 } },
        },
        options: { prefixes: ['shop.'] },
        findings: ['event', 'link', 'resource', 'scope'].map((place) => ({
          messageId: 'prefix',
          place: place as 'event',
        })),
      },
    ],
  })
})
