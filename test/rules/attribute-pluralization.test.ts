import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributePluralization } from '../../src/rules/attribute-pluralization.ts'

test('attribute-pluralization', () => {
  testRule(attributePluralization, {
    valid: [
      'a {order.items: ["a"], order.item: "a", order.ids: [1]}',
      {
        name: 'words that only look like a plural',
        trace:
          'a {order.status: "x", mail.address: "x", user.class: "x", k.alias: "x", a.analysis: "x", a.dns: "x", a.kubernetes: "x"}',
      },
      { name: 'words without a plural', trace: 'a {order.data: ["x"], order.metadata: ["x"]}' },
      { name: 'numbers that count', trace: 'a {order.retries: 2, wait.ms: 5}' },
      { name: 'a list that is serialized', trace: { name: 'a', attributes: { 'order.items': '["a"]' } } },
      { name: 'names of the registry', trace: 'a {host.ip: ["::1"], aws.dynamodb.item_collection_metrics: "x"}' },
      { name: 'an allowed one', trace: 'a {order.item: ["a"]}', options: { allow: ['order.item'] } },
    ],
    invalid: [
      {
        trace: 'a {order.item: ["a", "b"]}',
        findings: [
          {
            messageId: 'singular',
            expected: 'order.items',
            message: 'order.item holds a list, and its name is singular. Use order.items.',
          },
        ],
      },
      {
        trace: 'a {order.items: "a,b"}',
        findings: [
          {
            messageId: 'plural',
            attribute: 'order.items',
            message: 'order.items holds one text, and its name is plural. Record a list, or make the name singular.',
          },
        ],
      },
      {
        name: 'endings',
        trace: 'a {a.city: [1], a.box: [1], a.key: [1]}',
        findings: [
          { messageId: 'singular', expected: 'a.cities' },
          { messageId: 'singular', expected: 'a.boxes' },
          { messageId: 'singular', expected: 'a.keys' },
        ],
      },
      {
        trace: 'a {a.buses: "x", order_items: "x"}',
        findings: [
          { messageId: 'plural', attribute: 'a.buses' },
          { messageId: 'plural', attribute: 'order_items' },
        ],
      },
    ],
  })
})
