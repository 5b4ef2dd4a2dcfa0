import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noCredentialsInUrl } from '../../src/rules/no-credentials-in-url.ts'
import { alnum } from './support/make-secret.ts'

const url = (userinfo: string): string => `https://${userinfo}@shop.example.com/cart?x=1`

test('no-credentials-in-url', () => {
  testRule(noCredentialsInUrl, {
    valid: [
      { trace: { name: 'GET', attributes: { 'url.full': 'https://shop.example.com/@jane:profile' } } },
      {
        name: 'both redacted',
        trace: { name: 'GET', attributes: { 'url.full': url('REDACTED:REDACTED'), 'http.url': url('***:***') } },
      },
      { name: 'a user without a password', trace: { name: 'GET', attributes: { 'url.full': url('jane') } } },
      {
        name: 'what was seen, as it was seen',
        trace: { name: 'GET', attributes: { 'url.original': url('jane:hunter2') } },
      },
      { name: 'an @ in the query', trace: { name: 'GET', attributes: { 'url.full': 'https://a.example/?q=x:y@z' } } },
      { name: 'a port and no user', trace: { name: 'GET', attributes: { 'url.full': 'https://a.example:8443/p@q' } } },
    ],
    invalid: [
      {
        trace: { name: 'GET', attributes: { 'url.full': url('jane:hunter2!') } },
        findings: [
          {
            messageId: 'credentials',
            attribute: 'url.full',
            message:
              'url.full of "GET" holds the credentials (ja…2!, 12 to 31 characters). Record the URL as https://REDACTED:REDACTED@….',
          },
        ],
      },
      {
        name: 'older and nested names, and headers',
        trace: {
          name: 'GET',
          attributes: {
            'http.url': url('jane:pw'),
            'vcs.repository.url.full': url('jane:pw'),
            'http.request.header.referer': ['https://a.example/', url('jane:pw')],
          },
        },
        findings: [
          { messageId: 'credentials', attribute: 'http.url', received: '(***, under 12 characters)' },
          { messageId: 'credentials', attribute: 'vcs.repository.url.full' },
          { messageId: 'credentials', attribute: 'http.request.header.referer' },
        ],
      },
      {
        name: 'only one half redacted',
        trace: { name: 'GET', attributes: { 'url.full': url('jane:REDACTED') } },
        findings: [{ messageId: 'credentials' }],
      },
      {
        name: 'a token as the user',
        trace: { name: 'GET', attributes: { 'url.full': url(alnum(32)) } },
        findings: [{ messageId: 'credentials' }],
      },
    ],
  })
})
