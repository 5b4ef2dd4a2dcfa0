import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noCapturedHeaders } from '../../src/rules/no-captured-headers.ts'

const of = (key: string): { name: string; attributes: Record<string, string[]> } => ({
  name: 'GET',
  attributes: { [key]: ['x'] },
})

test('no-captured-headers', () => {
  testRule(noCapturedHeaders, {
    valid: [
      'GET [client] {http.request.method: "GET", user_agent.original: "curl"}',
      of('http.request.header.content-type'),
      of('http.response.header.content_length'),
      of('http.request.header'),
      of('messaging.header.x-user'),
      { trace: of('http.request.header.X-Tenant'), options: { allow: ['x-tenant'] } },
    ],
    invalid: [
      {
        trace: of('http.request.header.x-user'),
        findings: [
          {
            messageId: 'captured',
            attribute: 'http.request.header.x-user',
            message:
              'http.request.header.x-user of "GET" is a captured header. Capture by name only what you need, and allow it in this rule.',
          },
        ],
      },
      { trace: of('http.response.header.set-cookie'), findings: [{ messageId: 'captured' }] },
      { trace: of('rpc.grpc.request.metadata.x-user'), findings: [{ messageId: 'captured' }] },
      { trace: of('rpc.response.metadata.x-user'), findings: [{ messageId: 'captured' }] },
      {
        name: 'the given list stands alone',
        trace: of('http.request.header.content-type'),
        options: { allow: [] },
        findings: [{ messageId: 'captured' }],
      },
    ],
  })
})
