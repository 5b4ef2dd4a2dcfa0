import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { messagingLinkOrParent } from '../../src/rules/messaging-link-or-parent.ts'

const message = (operation: string, more: Partial<SpanSketch> = {}, topic = 'orders'): SpanSketch => ({
  name: `${operation} ${topic}`,
  kind: operation === 'send' ? 'producer' : 'consumer',
  service: operation === 'send' ? 'shop' : 'fulfilment',
  ...more,
  attributes: {
    'messaging.system': 'kafka',
    'messaging.operation.type': operation,
    'messaging.destination.name': topic,
    ...more.attributes,
  },
})
const sent = message('send')

test('messaging-link-or-parent', () => {
  testRule(messagingLinkOrParent, {
    valid: [
      { name: 'a link', traces: [sent, message('process', { links: ['send orders'] })] },
      { name: 'the producer is the parent', trace: { ...sent, children: [message('process')] } },
      { name: 'a parent in another process', traces: [sent, message('process', { parent: 'remote' })] },
      { name: 'a parent that was not recorded', traces: [sent, message('process', { parent: 'missing' })] },
      {
        name: 'below a receive span that links',
        traces: [sent, message('receive', { links: ['send orders'], children: [message('process')] })],
      },
      { name: 'no producer is traced', trace: message('process') },
      { name: 'the producer sends elsewhere', traces: [message('send', {}, 'returns'), message('process')] },
      {
        name: 'a poll that found nothing',
        traces: [sent, message('receive', { attributes: { 'messaging.batch.message_count': 0 } })],
      },
      { name: 'a poll that does not count', traces: [sent, message('receive')] },
      { name: 'settling may be linked', traces: [sent, message('settle')] },
      { name: 'a send that carries no context of its own', traces: [{ ...sent, kind: 'client' }, message('process')] },
    ],
    invalid: [
      {
        traces: [sent, message('process')],
        findings: [
          {
            messageId: 'untied',
            span: 'process orders',
            message:
              '"process orders" has messages from "orders", whose producer is traced, and neither a link to nor a parent in its trace. Extract the context from each message, and link to it.',
          },
        ],
      },
      {
        name: 'a batch',
        traces: [message('receive', { attributes: { 'messaging.batch.message_count': 3 } }), sent],
        findings: [{ messageId: 'untied', span: 'receive orders' }],
      },
      {
        name: 'below a receive span without a link',
        traces: [sent, message('receive', { children: [message('process')] })],
        findings: [{ messageId: 'untied', span: 'process orders' }],
      },
      {
        name: 'by the former names',
        traces: [
          {
            name: 'send',
            kind: 'producer',
            attributes: { 'messaging.operation': 'publish', 'messaging.destination': 'q' },
          },
          {
            name: 'work',
            kind: 'consumer',
            attributes: { 'messaging.operation': 'deliver', 'messaging.destination': 'q' },
          },
        ],
        findings: [{ messageId: 'untied', span: 'work' }],
      },
    ],
  })
})
