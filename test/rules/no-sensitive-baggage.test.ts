import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSensitiveBaggage } from '../../src/rules/no-sensitive-baggage.ts'

const call = (...baggage: string[]): SpanSketch => ({
  name: 'GET',
  kind: 'client',
  attributes: { 'http.request.header.baggage': baggage },
})

test('no-sensitive-baggage', () => {
  testRule(noSensitiveBaggage, {
    valid: [
      { name: 'ids and places', trace: call('tenant=7,region=eu,user.id=u-1234') },
      { name: 'masked', trace: call('password=REDACTED') },
      { name: 'an empty value', trace: call('password=') },
      { name: 'an allowed key', trace: call('contact=jane%40shop.test'), options: { allow: ['contact'] } },
      { name: 'a member that cannot be read', trace: call('password hunter2') },
      {
        name: 'another header',
        trace: { name: 'GET', attributes: { 'http.request.header.x-tenant': ['password=1'] } },
      },
    ],
    invalid: [
      {
        trace: call('tenant=7,password=hunter2hunter2'),
        findings: [
          {
            messageId: 'key',
            message:
              'The baggage of "GET" has "password", whose name says that it is a secret. Whoever is called gets it: carry a reference instead.',
          },
        ],
      },
      {
        name: 'percent-encoded, and in a second line',
        trace: call('tenant=7', 'contact=jane.doe%40shop.test'),
        findings: [
          {
            messageId: 'value',
            attribute: 'http.request.header.baggage',
            message:
              'The baggage of "GET" has an e-mail address in "contact" (ja…st, 12 to 31 characters). Whoever is called gets it: carry a reference instead.',
          },
        ],
      },
      {
        name: 'a token by its shape',
        trace: call('from=ghp_16C7e42F292c6912E7710c838347Ae178B4a'),
        findings: [{ messageId: 'value', received: 'gh…4a, 32 to 63 characters' }],
      },
      {
        name: 'a key that the team forbids',
        trace: call('customer.name=jane'),
        options: { keys: ['^customer\\.'] },
        findings: [{ messageId: 'key' }],
      },
      {
        name: 'each key',
        trace: call('card=4111111111111111,iban=DE89370400440532013000'),
        findings: [{ messageId: 'value' }, { messageId: 'value' }],
      },
    ],
  })
})
