import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noUnknownAttribute } from '../../src/rules/no-unknown-attribute.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-unknown-attribute', () => {
  testRule(noUnknownAttribute, {
    registry: builtinRegistry(),
    valid: [
      'a {http.request.method: "GET", http.request.header.x-tenant: ["acme"]}',
      { trace: 'a {acme.order.id: 1}', options: { allow: ['acme.*'] } },
      { trace: 'a {order.id: 1}', options: { allow: ['order.id'] } },
      { name: 'a', resource: { 'service.name': 'shop' } },
    ],
    invalid: [
      {
        name: 'what is far from all names',
        trace: 'a {rf.keyword.type: 1}',
        findings: [
          {
            messageId: 'unknown',
            message: 'rf.keyword.type is not in the registry. Add it there, or use an attribute that is.',
          },
        ],
      },
      { trace: 'a {order.priority: 1}', findings: [{ messageId: 'unknown', attribute: 'order.priority' }] },
      {
        trace: 'a {http.request.methd: "GET"}',
        findings: [
          {
            messageId: 'misspelt',
            expected: 'http.request.method',
            message: 'http.request.methd is not in the registry. Did you mean http.request.method?',
          },
        ],
      },
      {
        name: 'of an event and a resource',
        trace: { name: 'a', events: [{ name: 'e', attributes: { 'acme.b': 1 } }], resource: { 'acme.c': 1 } },
        findings: [
          { messageId: 'unknown', attribute: 'acme.b', place: 'event' },
          { messageId: 'unknown', attribute: 'acme.c', place: 'resource' },
        ],
      },
      {
        name: 'a name beside an allowed namespace',
        trace: 'a {acmecorp.id: 1}',
        options: { allow: ['acme.*'] },
        findings: [{ messageId: 'unknown', attribute: 'acmecorp.id' }],
      },
    ],
  })
})
