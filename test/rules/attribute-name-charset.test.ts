import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeNameCharset } from '../../src/rules/attribute-name-charset.ts'

test('attribute-name-charset', () => {
  testRule(attributeNameCharset, {
    valid: [
      'a {order.id: 1, order_id: 2, orderId: 3}',
      { trace: { name: 'a', attributes: { 'http.request.header.x-id': ['1'], 'a/b@c!': 1 } } },
      { name: 'other alphabets in values', trace: 'a {order.size: "größe"}' },
    ],
    invalid: [
      {
        trace: { name: 'a', attributes: { größe: 1 } },
        findings: [
          {
            messageId: 'character',
            attribute: 'größe',
            message: 'The attribute name "größe" holds U+00F6. Use letters, digits, dots and underscores.',
          },
        ],
      },
      {
        trace: { name: 'a', attributes: { 'order id': 1 } },
        findings: [
          {
            messageId: 'character',
            message: 'The attribute name "order id" holds U+0020. Use letters, digits, dots and underscores.',
          },
        ],
      },
      {
        name: 'beyond the basic plane',
        trace: { name: 'a', attributes: { 'order.😀': 1 } },
        findings: [
          {
            messageId: 'character',
            message: 'The attribute name "order.😀" holds U+1F600. Use letters, digits, dots and underscores.',
          },
        ],
      },
      {
        trace: { name: 'a', attributes: { '': 1 } },
        findings: [{ messageId: 'empty', message: 'An attribute of "a" has an empty name.' }],
      },
      {
        trace: { name: 'a', attributes: { 'a\u200b': 1, 'b\n': 1 } },
        findings: [
          { messageId: 'character', attribute: 'a\u200b' },
          { messageId: 'character', attribute: 'b\n' },
        ],
      },
      {
        name: 'of an event, a link, a resource and a scope',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { 'a b': 1 } }],
          links: [{ attributes: { 'a b': 1 } }],
          resource: { 'a b': 1 },
          scope: { name: 's', attributes: { 'a b': 1 } },
        },
        findings: ['event', 'link', 'resource', 'scope'].map((place) => ({
          messageId: 'character',
          place: place as 'event',
        })),
      },
    ],
  })
})
