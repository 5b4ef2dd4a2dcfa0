import { expect, test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSensitiveKeys } from '../../src/rules/no-sensitive-keys.ts'
import { isSensitiveKey } from '../../src/rules/support/sensitive-key.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test.each([
  'password',
  'db.password',
  'user.passwordHash',
  'userPassword',
  'smtp_passwd',
  'client.secret',
  'clientSecret',
  'api_key',
  'x-api-key',
  'http.request.header.x-api-key',
  'http.request.header.authorization',
  'http.request.header.proxy-authorization',
  'http.request.header.cookie',
  'http.response.header.set-cookie',
  'http.request.header.set_cookie',
  'access_token',
  'auth.token',
  'refreshToken',
  'csrf-token',
  'aws.secret_access_key',
  'user.ssn',
  'card.cvv',
  'payment.card_number',
  'db.password.0',
])('%s is sensitive', (key) => {
  expect(isSensitiveKey(key)).toBe(true)
})

test.each([
  'session.id',
  'gen_ai.usage.input_tokens',
  'gen_ai.request.max_tokens',
  'gen_ai.token.type',
  'password.length',
  'password_reset',
  'token.count',
  'token_type',
  'tokens',
  'next_page_token',
  'nextPageToken',
  'page.token',
  'k8s.secret.name',
  'aws.secretsmanager.secret.arn',
  'messaging.kafka.message.key',
  'feature_flag.key',
  'aws.s3.key',
  'primary_key',
  'cookie.consent',
  'authorization.policy',
  'secretary',
  'compass',
])('%s is not sensitive', (key) => {
  expect(isSensitiveKey(key)).toBe(false)
})

test('no-sensitive-keys', () => {
  testRule(noSensitiveKeys, {
    valid: [
      'login [server] {session.id: "a1b2", gen_ai.usage.input_tokens: 12}',
      {
        name: 'masked values',
        trace: {
          name: 'login',
          attributes: { 'http.request.header.authorization': ['REDACTED'], password: '***', token: '' },
        },
      },
      { name: 'flags', trace: { name: 'login', attributes: { 'auth.token': true, 'user.password': false } } },
      { name: 'allowed keys', trace: 'lex {lexer.token: "plus"}', options: { allow: ['lexer.token'] } },
      {
        name: 'masked entries',
        trace: { name: 'login', attributes: { body: { password: '[REDACTED]', list: [{ token: null }] } } },
      },
    ],
    invalid: [
      {
        trace: 'login [server] {user.password: "hunter2"}',
        findings: [
          {
            messageId: 'key',
            attribute: 'user.password',
            message:
              'user.password of "login" is recorded, and its name says that it is a secret. Leave it out, or record "REDACTED".',
          },
        ],
      },
      {
        name: 'headers, numbers and resources',
        trace: {
          name: 'login',
          attributes: { 'http.request.header.cookie': ['sid=1'], 'card.cvv': 123 },
          resource: { 'db.password': 'x1y2' },
        },
        findings: [
          { messageId: 'key', attribute: 'http.request.header.cookie' },
          { messageId: 'key', attribute: 'card.cvv' },
          { messageId: 'key', attribute: 'db.password', place: 'resource' },
        ],
      },
      {
        name: 'within maps',
        trace: { name: 'login', attributes: { body: [{ user: { name: 'jane', password: 'hunter2' } }] } },
        findings: [
          {
            messageId: 'inner',
            attribute: 'body',
            message: 'body of "login" holds password, whose name says that it is a secret. Leave it out.',
          },
        ],
      },
      {
        name: "a team's keys",
        trace: 'badge {badge.pin: 1234}',
        options: { keys: ['\\.pin$'] },
        findings: [{ messageId: 'key', attribute: 'badge.pin' }],
      },
    ],
  })
})

test('no name of the registry is taken for a secret', () => {
  const names = [...builtinRegistry().attributes.keys()]
  expect(names.length).toBeGreaterThan(800)
  expect(names.filter(isSensitiveKey)).toEqual([])
})
