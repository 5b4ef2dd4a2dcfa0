import { expect, test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSecrets } from '../../src/rules/no-secrets.ts'
import { findSecret } from '../../src/rules/support/find-secret.ts'
import { alnum, base32, hex, join } from './support/make-secret.ts'
import { secretLookAlikes } from './support/secret-look-alikes-table.ts'
import { secretSamples } from './support/secret-samples-table.ts'

const stripe = join('sk', '_live_', alnum(24))
const aws = join('AK', 'IA', base32(16))
const password = join('pass', 'word=hunter2')

test.each(secretSamples)('finds %s, sample %#', (kind, text) => {
  expect(findSecret(text)?.id).toBe(kind)
})

test.each(secretSamples.filter(([kind]) => kind !== 'discord-token'))(
  'finds %s in a sentence, sample %#',
  (kind, text) => {
    const found = findSecret(`It said: "${text}" and went on.`)
    expect(found?.id).toBe(kind)
    expect(text).toContain(found?.secret)
  },
)

test.each(secretLookAlikes)('is silent on %j', (text) => {
  expect(findSecret(text)).toBeUndefined()
  expect(findSecret(`It said: ${text} and went on.`)).toBeUndefined()
})

test('there are samples enough', () => {
  expect(new Set(secretSamples.map(([, text]) => text)).size).toBeGreaterThanOrEqual(40)
  expect(new Set(secretLookAlikes).size).toBeGreaterThanOrEqual(60)
})

test('no-secrets', () => {
  testRule(noSecrets, {
    valid: [
      'GET /orders/:id [server] {url.path: "/orders/42"}',
      { name: 'numbers, flags and arrays', trace: { name: 'job', attributes: { n: 4, on: true, 'a.b': ['x', 'y'] } } },
      {
        name: 'masked',
        trace: {
          name: 'job',
          attributes: { 'db.password': '***', 'http.request.header.authorization': ['Bearer ***'] },
        },
      },
      {
        name: 'a key of a list',
        trace: { name: 'job', attributes: { 'messaging.kafka.message.key': hex(32), 'page.token': hex(32) } },
      },
      { name: 'allowed', trace: { name: 'job', attributes: { a: stripe } }, options: { allow: ['^sk_live_'] } },
    ],
    invalid: [
      {
        name: 'a text',
        trace: { name: 'charge', attributes: { 'payment.note': `charged with ${stripe}` } },
        findings: [
          {
            messageId: 'attribute',
            span: 'charge',
            attribute: 'payment.note',
            received: `sk…${stripe.slice(-2)}, 32 to 63 characters`,
            message: `payment.note of "charge" holds a Stripe key (sk…${stripe.slice(-2)}, 32 to 63 characters). Leave it out, or record "REDACTED".`,
          },
        ],
      },
      {
        name: 'an array, a map in a map, and bytes',
        trace: {
          name: 'job',
          attributes: {
            list: ['one', aws],
            map: { inner: { deeper: aws } },
            bytes: new TextEncoder().encode(`key ${aws}`),
          },
        },
        findings: [
          { messageId: 'attribute', attribute: 'list' },
          { messageId: 'attribute', attribute: 'map' },
          { messageId: 'attribute', attribute: 'bytes' },
        ],
      },
      {
        name: 'what is a secret only by its key: texts, numbers and entries of maps',
        trace: {
          name: 'job',
          attributes: {
            'datadog.api_key': hex(32),
            'db.password': 12_345_678,
            config: { apiKey: hex(32), page: 1 },
            'process.command_args': ['mysqldump', '--password', 'hunter22'],
          },
        },
        findings: [
          { messageId: 'attribute', attribute: 'datadog.api_key' },
          { messageId: 'attribute', attribute: 'db.password', received: '***, under 12 characters' },
          { messageId: 'attribute', attribute: 'config' },
          { messageId: 'attribute', attribute: 'process.command_args' },
        ],
      },
      {
        name: 'names are masked, and like names are one finding',
        trace: [{ name: `GET /login?${password}` }, { name: `GET /login?${password}3` }],
        findings: [
          {
            messageId: 'name',
            span: 'GET /login?password=***',
            count: 2,
            message:
              'The name of "GET /login?password=***" holds a password (***, under 12 characters). Name the operation, not its input.',
          },
        ],
      },
      {
        name: 'status messages, events, links, resources and scopes',
        trace: {
          name: 'job',
          status: { code: 'error', message: `refused: ${password}` },
          events: [{ name: `used ${aws}`, attributes: { note: aws } }],
          links: [{ attributes: { note: aws } }],
          resource: { 'process.command_line': `serve --token ${alnum(16)}` },
          scope: { name: `client-${stripe}`, attributes: { note: aws } },
        },
        findings: [
          {
            messageId: 'status',
            place: 'span',
            message:
              'The status message of "job" holds a password (***, under 12 characters). Set a message that does not quote the input.',
          },
          { messageId: 'name', place: 'event' },
          { messageId: 'attribute', place: 'event', attribute: 'note' },
          { messageId: 'attribute', place: 'link', attribute: 'note' },
          { messageId: 'attribute', place: 'resource', attribute: 'process.command_line' },
          { messageId: 'name', place: 'scope' },
          { messageId: 'attribute', place: 'scope', attribute: 'note' },
        ],
      },
      {
        name: 'a pattern of the team',
        trace: { name: 'job', attributes: { note: 'badge ACME-1234-5678' } },
        options: { patterns: ['ACME-\\d{4}-\\d{4}'] },
        findings: [{ messageId: 'attribute', attribute: 'note', received: 'AC…78, 12 to 31 characters' }],
      },
      {
        name: 'another secret beside an allowed one',
        trace: { name: 'job', attributes: { note: `${stripe} ${aws}` } },
        options: { allow: ['sk_live_\\w+'] },
        findings: [{ messageId: 'attribute', received: `AK…${aws.slice(-2)}, 12 to 31 characters` }],
      },
      {
        name: 'the same value again, and a clean one between',
        trace: [aws, 'clean', aws].map((note) => ({ name: 'job', attributes: { note } })),
        findings: [{ messageId: 'attribute', count: 2 }],
      },
    ],
  })
})
