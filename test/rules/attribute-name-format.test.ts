import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeNameFormat } from '../../src/rules/attribute-name-format.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-name-format', () => {
  testRule(attributeNameFormat, {
    registry: builtinRegistry(),
    valid: [
      'a {order.id: 1, order.item_count: 2, http2.stream: 3}',
      {
        name: 'names of the registry',
        trace: 'a {http.request.header.x-request-id: ["1"], aws.lambda.invoked_arn: "a"}',
      },
      { name: 'allowed ones', trace: 'a {orderId: 1}', options: { allow: ['orderId'] } },
      { name: 'another pattern', trace: 'a {orderId: 1}', options: { pattern: '^[a-zA-Z.]+$' } },
    ],
    invalid: [
      {
        trace: 'a {orderId: 1}',
        findings: [
          {
            messageId: 'format',
            attribute: 'orderId',
            message: 'The attribute name orderId does not fit ^[a-z][a-z0-9]*([._][a-z0-9]+)*$.',
          },
        ],
      },
      ...['order-id', '1st', 'order..id', 'order.', '_order', 'order id', 'Order.id'].map((key) => ({
        trace: { name: 'a', attributes: { [key]: 1 } },
        findings: [{ messageId: 'format', attribute: key }],
      })),
      {
        name: 'of an event, a link and a resource',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { 'a-b': 1 } }],
          links: [{ attributes: { 'c-d': 1 } }],
          resource: { 'e-f': 1 },
        },
        findings: [
          { messageId: 'format', attribute: 'a-b', place: 'event' },
          { messageId: 'format', attribute: 'c-d', place: 'link' },
          { messageId: 'format', attribute: 'e-f', place: 'resource' },
        ],
      },
    ],
  })
})
