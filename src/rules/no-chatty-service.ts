import { absent } from '../query/value-pattern.ts'
import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noChattyService: Rule = defineRule({
  id: 'no-chatty-service',
  meta: {
    category: 'performance',
    description: 'an operation makes few calls to one server',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/attributes/#server-attributes'],
  },
  messages: {
    chatty:
      '{span} is the first of {count} calls from one parent to one server, {max} are enough. Batch them, or ask for more at once.',
  },
  options: { schema: { max: { type: 'integer', minimum: 0 } }, defaults: { max: 20 } },
  finds: ({ max }) => [
    {
      messageId: 'chatty',
      span: { kind: 'client', attributes: { 'server.address': /./ } },
      moreThan: max,
      per: ['parent', { attribute: 'server.address' }],
    },
    {
      messageId: 'chatty',
      span: { kind: 'client', attributes: { 'net.peer.name': /./, 'server.address': absent } },
      moreThan: max,
      per: ['parent', { attribute: 'net.peer.name' }],
    },
  ],
})
