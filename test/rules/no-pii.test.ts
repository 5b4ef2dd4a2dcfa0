import { expect, test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noPii } from '../../src/rules/no-pii.ts'
import { personalFinder } from '../../src/rules/support/find-personal.ts'

const find = personalFinder({ email: true, card: true, ssn: true, iban: true, phone: true })
const findByDefault = personalFinder({ email: true, card: true, ssn: true, iban: true, phone: false })

test.each([
  ['email', 'jane.doe@example.com'],
  ['email', 'Order for jane+shop@mail.example.co.uk failed'],
  ['email', '{"to":"jane@example.org"}'],
  ['email', 'mailto:jane@example.org'],
  ['email', 'user=jane@example.org&x=1'],
  ['card', '4111111111111111'],
  ['card', '4111 1111 1111 1111'],
  ['card', '4111-1111-1111-1111'],
  ['card', '4222222222222'],
  ['card', 'paid with 5555555555554444.'],
  ['card', '2223003122003222'],
  ['card', '378282246310005'],
  ['card', '3782 822463 10005'],
  ['card', '6011111111111117'],
  ['card', '3530111333300000'],
  ['card', '30569309025904'],
  ['card', '6200000000000005'],
  ['card', '{"card":"4000056655665556"}'],
  ['ssn', 'ssn 536-90-4399'],
  ['iban', 'DE89370400440532013000'],
  ['iban', 'GB29 NWBK 6016 1331 9268 19'],
  ['iban', 'to FR1420041010050500013M02606, today'],
  ['phone', '+49 30 901820 11'],
  ['phone', '+14155550132'],
  ['phone', 'call (415) 555-0132'],
])('finds %s: %s', (kind, text) => {
  expect(find(text)?.id).toBe(kind)
})

test.each([
  '1767225600000',
  '1767225600000000000',
  '4bf92f3577b34da6a3ce929d0e0e4736',
  '41111111111111114111111111111111',
  '4111111111111112',
  '4111111111111111111111',
  '5105-1051-0510-5100-0000-0000',
  'f-4111111111111111-0',
  '0.4111111111111111',
  'order-4111111111111111',
  '4539578763621486123',
  '550e8400-e29b-41d4-a716-446655440000',
  '9007199254740991',
  '1234567890123452',
  '2026-11-22 19:34:00.123456789',
  '192.168.100.200:54321',
  '000-12-3456',
  '900-12-3456',
  '123-45-67890',
  '2026-01-2345',
  'DE89370400440532013001',
  'GB29NWBK601613319268190',
  'AB12CD34EF56GH78',
  'SHA256',
  'git@github.com:acme/shop.git',
  'https://git@github.com/acme/shop.git',
  'https://jane:x@db.example.com/',
  'ssh://deploy@host.example.com',
  'logo@2x.png',
  'react@18.3.1',
  '@opentelemetry/api@1.9.1',
  'shop@sha256:0123456789abcdef',
  'noreply@example.com',
  'builder@acme.iam.gserviceaccount.com',
  'user@localhost',
  'worker@10.0.0.1',
  'svc@checkout.svc.cluster.local',
  'REDACTED@example.com',
  'a @ b.com',
  'user-7f3a9c21',
])('is silent on %s', (text) => {
  expect(findByDefault(text)).toBeUndefined()
})

test('no-pii', () => {
  testRule(noPii, {
    valid: [
      'GET /users/:id [server] {user.id: "7f3a9c21", enduser.id: "u-42", user.hash: "364fc68eaf4c8acec74a4e52d7d1feaa"}',
      {
        name: 'numbers that are no cards',
        trace: { name: 'job', attributes: { at: 1_767_225_600_000, n: 4, d: 4.5, big: 1_767_225_600_000_000_000n } },
      },
      { name: 'phone numbers, unless asked for', trace: { name: 'job', attributes: { to: '+14155550132' } } },
      {
        name: 'what is turned off',
        trace: { name: 'job', attributes: { to: 'jane@example.com' } },
        options: { email: false },
      },
      {
        name: 'what is allowed',
        trace: { name: 'job', attributes: { to: 'jane@acme.test' } },
        options: { allow: ['@acme\\.test$', '\\w+@acme\\.test'] },
      },
    ],
    invalid: [
      {
        trace: 'POST /orders [server] {user.email: "jane.doe@example.com"}',
        findings: [
          {
            messageId: 'attribute',
            attribute: 'user.email',
            received: 'ja…om, 12 to 31 characters',
            message:
              'user.email of "POST /orders" holds an e-mail address (ja…om, 12 to 31 characters). Record an opaque id instead.',
          },
        ],
      },
      {
        name: 'cards as numbers, in arrays and in maps',
        trace: {
          name: 'pay',
          attributes: {
            'card.number': 4_111_111_111_111_111,
            'card.big': 4_111_111_111_111_111n,
            cards: ['none', '4111 1111 1111 1111'],
            order: { payment: { number: 4_111_111_111_111_111 } },
          },
        },
        findings: [
          { messageId: 'attribute', attribute: 'card.number', received: '41…11, 12 to 31 characters' },
          { messageId: 'attribute', attribute: 'card.big' },
          { messageId: 'attribute', attribute: 'cards' },
          { messageId: 'attribute', attribute: 'order' },
        ],
      },
      {
        name: 'names and status messages',
        trace: {
          name: 'mail jane@example.com',
          status: { code: 'error', message: 'no mailbox jane@example.com' },
          events: ['sent to jane@example.com'],
        },
        findings: [
          {
            messageId: 'name',
            place: 'span',
            span: 'mail ***',
            message:
              'The name of "mail ***" holds an e-mail address (ja…om, 12 to 31 characters). Name the operation, not whom it is for.',
          },
          {
            messageId: 'status',
            message:
              'The status message of "mail ***" holds an e-mail address (ja…om, 12 to 31 characters). Set a message that does not quote the input.',
          },
          { messageId: 'name', place: 'event' },
        ],
      },
      {
        trace: { name: 'call', attributes: { to: '+14155550132' } },
        options: { phone: true },
        findings: [{ messageId: 'attribute', attribute: 'to' }],
      },
    ],
  })
})
