import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { httpStatusMapping } from '../../src/rules/http-status-mapping.ts'

test('http-status-mapping', () => {
  testRule(httpStatusMapping, {
    valid: [
      ...[100, 200, 302, 404, 499].map((code) => `a [server] {http.response.status_code: ${code}}`),
      ...[500, 503, 599].map((code) => `a [server error] {http.response.status_code: ${code}}`),
      ...[100, 200, 302].map((code) => `a [client] {http.response.status_code: ${code}}`),
      ...[400, 404, 500].map((code) => `a [client error] {http.response.status_code: ${code}}`),
      { name: 'another error', trace: 'a [client error] {http.response.status_code: 200, error.type: "ParseError"}' },
      'a [server ok] {http.response.status_code: 200}',
      'a {http.response.status_code: 500}',
      'a [client open] {http.response.status_code: 500}',
      { name: 'no code at all', trace: 'a [client] {http.response.status_code: "teapot"}' },
    ],
    invalid: [
      {
        trace: 'a [server] {http.response.status_code: 500}',
        findings: [
          {
            messageId: 'failed',
            expected: 'error',
            message: '"a" answered 500, which is an error of a server span, and has the status unset.',
          },
        ],
      },
      { trace: 'a [client] {http.response.status_code: 404}', findings: [{ messageId: 'failed' }] },
      { trace: 'a [client ok] {http.status_code: 404}', findings: [{ messageId: 'failed', received: 'ok' }] },
      {
        trace: 'a [server error] {http.response.status_code: 404}',
        findings: [
          {
            messageId: 'fine',
            message:
              '"a" answered 404, which is no error of a server span, and has the status error without an error.type that says why.',
          },
        ],
      },
      {
        name: 'the code alone is no other error',
        trace: 'a [server error] {http.response.status_code: 404, error.type: "404"}',
        findings: [{ messageId: 'fine' }],
      },
      {
        trace: 'a [server ok] {http.response.status_code: 200}',
        options: { allowOk: false },
        findings: [{ messageId: 'ok', message: '"a" answered 200 and has the status ok; HTTP spans leave it unset.' }],
      },
    ],
  })
})
