import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { sendLinksCreate } from '../../src/rules/send-links-create.ts'

const span = (operation: string, more: Partial<SpanSketch> = {}): SpanSketch => ({
  name: `${operation} orders`,
  kind: operation === 'create' ? 'producer' : 'client',
  ...more,
  attributes: {
    'messaging.operation.type': operation,
    'messaging.destination.name': 'orders',
    ...more.attributes,
  },
})
const inside = (...children: SpanSketch[]): SpanSketch => ({ name: 'checkout', service: 'shop', children })

test('send-links-create', () => {
  testRule(sendLinksCreate, {
    valid: [
      { name: 'linked', trace: inside(span('create'), span('send', { links: ['create orders'] })) },
      { name: 'sent alone', trace: inside(span('send')) },
      { name: 'created alone', trace: inside(span('create')) },
      {
        name: 'for another destination',
        trace: inside(span('create', { attributes: { 'messaging.destination.name': 'returns' } }), span('send')),
      },
      { name: 'created after it was sent', trace: inside(span('send'), span('create')) },
      {
        name: 'several sends',
        trace: inside(span('create'), span('send', { links: ['create orders'] }), span('send')),
      },
      { name: 'in another service', trace: inside(span('create', { service: 'other' }), span('send')) },
      { name: 'in another part of the trace', trace: [inside(span('create')), inside(span('send'))] },
    ],
    invalid: [
      {
        name: 'beside it',
        trace: inside(span('create'), span('send')),
        findings: [
          {
            messageId: 'unlinked',
            span: 'send orders',
            message:
              '"send orders" does not link to "create orders", which created a message for the same destination. Start it with a link to the context of each message.',
          },
        ],
      },
      {
        name: 'below it',
        trace: inside(span('publish', { children: [span('create')] })),
        findings: [{ messageId: 'unlinked' }],
      },
      {
        name: 'above it',
        trace: inside(span('create', { children: [span('send')] })),
        findings: [{ messageId: 'unlinked' }],
      },
      {
        name: 'one of two',
        trace: inside(
          span('create'),
          span('create', { name: 'create the second' }),
          span('send', { links: ['create orders'] }),
        ),
        findings: [{ messageId: 'unlinked', count: 1 }],
      },
    ],
  })
})
