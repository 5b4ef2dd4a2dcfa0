import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeNamespaced } from '../../src/rules/attribute-namespaced.ts'

test('attribute-namespaced', () => {
  testRule(attributeNamespaced, {
    valid: [
      'a {order.status: "sent", a.b.c: 1}',
      { name: 'a bare name of the registry', trace: 'a {state: "idle"}' },
      { name: 'an allowed one', trace: 'a {error: true}', options: { allow: ['error'] } },
    ],
    invalid: [
      {
        trace: 'a {status: "sent"}',
        findings: [
          {
            messageId: 'bare',
            attribute: 'status',
            expected: '<namespace>.status',
            message: 'The attribute name status has no namespace. Name what it belongs to: <namespace>.status.',
          },
        ],
      },
      { trace: 'a {order_status: 1, order.id: 2}', findings: [{ messageId: 'bare', attribute: 'order_status' }] },
      {
        trace: 'a {error: true, warning: true}',
        options: { allow: ['error'] },
        findings: [{ messageId: 'bare', attribute: 'warning' }],
      },
      {
        name: 'of an event, a link, a resource and a scope',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { bare: 1 } }],
          links: [{ attributes: { bare: 1 } }],
          resource: { bare: 1 },
          scope: { name: 's', attributes: { bare: 1 } },
        },
        findings: ['event', 'link', 'resource', 'scope'].map((place) => ({
          messageId: 'bare',
          place: place as 'event',
        })),
      },
    ],
  })
})
