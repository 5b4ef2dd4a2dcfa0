import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeNamespaceCollision } from '../../src/rules/attribute-namespace-collision.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-namespace-collision', () => {
  testRule(attributeNamespaceCollision, {
    registry: builtinRegistry(),
    valid: [
      'a {order.id: 1, order.item.id: 2, orders: 3}',
      {
        name: 'an old and a new name of the registry',
        trace: 'a {db.system: "x", db.system.name: "x", container.runtime: "a", container.runtime.name: "b"}',
      },
      {
        name: 'headers whose names lie in each other',
        trace: 'a {http.request.header.x: ["1"], http.request.header.x.y: ["2"]}',
      },
      {
        name: 'on a span and on a resource',
        trace: { name: 'a', attributes: { 'order.id': 1 }, resource: { order: 1 } },
      },
      { name: 'below a deprecated attribute that is not there', trace: 'a {messaging.destination.shop: "x"}' },
    ],
    invalid: [
      {
        trace: 'a {order: 1, order.id: 2}',
        findings: [
          {
            messageId: 'run',
            attribute: 'order.id',
            span: 'a',
            message:
              'order.id lies in the namespace "order", and that is an attribute too. Rename "order", for example to "order.value".',
          },
        ],
      },
      {
        name: 'on different spans',
        traces: ['a {order.item.id: 2}', 'b {order: 1}'],
        findings: [{ messageId: 'run', attribute: 'order.item.id', span: 'a' }],
      },
      {
        trace: 'a {http.route.name: "x"}',
        findings: [
          {
            messageId: 'registry',
            attribute: 'http.route.name',
            message:
              'http.route.name lies in the namespace "http.route", and that is an attribute of the registry. Choose another name.',
          },
        ],
      },
      {
        name: 'a whole namespace of the registry as an attribute',
        trace: 'a {db: "x", db.system.name: "y"}',
        findings: [{ messageId: 'run', attribute: 'db.system.name', expected: 'db.value' }],
      },
      {
        name: 'told once a key of the run',
        traces: ['a {order: 1, order.id: 2}', 'b {order: 1, order.id: 2}'],
        findings: [{ messageId: 'run', count: 1 }],
      },
    ],
  })
})
