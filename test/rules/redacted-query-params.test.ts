import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { redactedQueryParams } from '../../src/rules/redacted-query-params.ts'

const of = (key: string, value: string): { name: string; attributes: Record<string, string> } => ({
  name: 'GET',
  attributes: { [key]: value },
})

test('redacted-query-params', () => {
  testRule(redactedQueryParams, {
    valid: [
      of('url.full', 'https://a.example/cat.png?width=100&page=2'),
      of('url.full', 'https://a.example/cat.png?color=blue&sig=REDACTED#top'),
      of('url.query', 'X-Amz-Signature=REDACTED&X-Amz-Credential=REDACTED'),
      of('url.query', 'sig=%5BREDACTED%5D&Signature='),
      { name: 'names have their case', trace: of('url.query', 'SIG=abcdefgh12&signature=abcdefgh12') },
      { name: 'a longer name', trace: of('url.query', 'design=abcdefgh12&my_api_key_id=3') },
      { name: 'no query', trace: of('url.path', '/sig=abcdefgh12') },
      { name: 'own names only', trace: of('url.query', 'sig=abcdefgh12'), options: { parameters: ['code'] } },
      { name: 'no names', trace: of('url.query', 'sig=abcdefgh12'), options: { parameters: [] } },
    ],
    invalid: [
      {
        trace: of('url.full', 'https://a.example/cat.png?color=blue&sig=abcdefgh1234%3D'),
        findings: [
          {
            messageId: 'readable',
            attribute: 'url.full',
            expected: 'sig=REDACTED',
            message:
              'url.full of "GET" holds the query parameter sig (ab…3D, 12 to 31 characters). Record it as sig=REDACTED.',
          },
        ],
      },
      {
        name: 'each parameter once',
        trace: of('http.target', '/cat.png?X-Amz-Credential=abc&X-Amz-Signature=def&X-Amz-Security-Token=ghi'),
        findings: [
          { messageId: 'readable', expected: 'X-Amz-Credential=REDACTED' },
          { messageId: 'readable', expected: 'X-Amz-Signature=REDACTED' },
          { messageId: 'readable', expected: 'X-Amz-Security-Token=REDACTED' },
        ],
      },
      {
        name: 'in a header',
        trace: { name: 'GET', attributes: { 'http.response.header.location': ['/done?access_token=abc'] } },
        findings: [{ messageId: 'readable', attribute: 'http.response.header.location' }],
      },
      {
        name: "a team's parameter",
        trace: of('url.query', 'state=1&code=abc'),
        options: { parameters: ['code'] },
        findings: [{ messageId: 'readable', received: '***, under 12 characters' }],
      },
    ],
  })
})
