import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noCapturedBody } from '../../src/rules/no-captured-body.ts'

test('no-captured-body', () => {
  testRule(noCapturedBody, {
    valid: [
      'POST /orders [server] {http.request.body.size: 42, messaging.message.body.size: 7}',
      'POST /orders [server] {body.parser: "json", payload.id: "p-1", http.request_content_length: 42}',
      'POST /orders [server] {http.request.body.content: ""}',
      { trace: 'POST [server] {request.body: "a"}', options: { allow: ['request.body'] } },
    ],
    invalid: [
      {
        trace: 'POST /orders [server] {http.request.body.content: "{}"}',
        findings: [
          {
            messageId: 'captured',
            attribute: 'http.request.body.content',
            message:
              'http.request.body.content of "POST /orders" is a captured body. Record its size, or the few fields that matter.',
          },
        ],
      },
      { trace: 'POST [server] {http.response.body: "a"}', findings: [{ messageId: 'captured' }] },
      { trace: 'send [producer] {messaging.message.payload: "a"}', findings: [{ messageId: 'captured' }] },
      {
        name: 'in an event',
        trace: 'POST\n  ! request {body: "a"}',
        findings: [{ messageId: 'captured', place: 'event' }],
      },
    ],
  })
})
