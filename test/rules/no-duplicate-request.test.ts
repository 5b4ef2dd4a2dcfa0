import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDuplicateRequest } from '../../src/rules/no-duplicate-request.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-duplicate-request', () => {
  testRule(noDuplicateRequest, {
    registry: builtinRegistry(),
    valid: [
      'a\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/1"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/2"}',
      'a\n  POST [client x2] {http.request.method: "POST", url.full: "https://a.example/1"}',
      {
        name: 'a second attempt',
        trace:
          'a\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/1", http.response.status_code: 503}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/1"}',
      },
      {
        name: 'redacted addresses',
        trace: 'a\n  GET [client x2] {http.request.method: "GET", url.full: "https://a.example/1?sig=REDACTED"}',
      },
      {
        name: 'something sent in between',
        trace:
          'a\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/1"}\n  PUT [client] {http.request.method: "PUT", url.full: "https://a.example/1"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/1"}',
      },
      {
        name: 'both sides of a call',
        trace:
          'GET [client] {http.request.method: "GET", url.full: "https://a.example/1"}\n  GET [server] {http.request.method: "GET", url.full: "https://a.example/1"}',
      },
    ],
    invalid: [
      {
        trace: 'a\n  GET [client x2] {http.request.method: "GET", url.full: "https://a.example/1"}',
        findings: [
          {
            messageId: 'duplicate',
            span: 'GET',
            place: 'trace',
            message:
              '"GET" fetches the same address 2 times in one trace, and nothing is sent in between. Fetch it once and pass it on.',
          },
        ],
      },
      {
        name: 'former names',
        trace: 'a\n  GET [client x3] {http.method: "GET", http.url: "https://a.example/1"}',
        options: { minCount: 3 },
        findings: [{ messageId: 'duplicate' }],
      },
      {
        name: 'another method',
        trace: 'a\n  QUERY [client x2] {http.request.method: "QUERY", url.full: "https://a.example/1"}',
        options: { methods: ['QUERY'] },
        findings: [{ messageId: 'duplicate' }],
      },
    ],
  })
})
