import { defineRule, type Rule } from '../lint/define-rule.ts'

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const ipv6 = /^\[?[\da-f]*:[\da-f:.]+\]?$/i

export const preferHostname: Rule = defineRule({
  id: 'prefer-hostname',
  meta: {
    category: 'attributes',
    description: 'a server is named by its domain and not by its IP address',
    severity: 'off',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/server/#server-address',
      'https://docs.tracetest.io/analyzer/rules/prefer-dns',
    ],
  },
  messages: {
    address: '{attribute} of {span} is the IP address {received}. Call the server by its name, or record that.',
  },
  options: {
    schema: {
      keys: { type: 'array', items: { type: 'string' } },
      allow: { type: 'array', items: { type: 'string' } },
    },
    defaults: { keys: ['server.address', 'net.peer.name'], allow: ['127.0.0.1', '::1'] },
  },
  create: ({ options, report }) => ({
    attribute(key, place) {
      if (place !== 'span' || !options.keys.includes(key)) return undefined
      return (value, span) => {
        // To a server, its peer is the client.
        if (key.startsWith('net.peer.') && (span.kind === 'server' || span.kind === 'consumer')) return 'fine'
        if (typeof value !== 'string' || !(ipv4.test(value) || ipv6.test(value)) || options.allow.includes(value))
          return 'fine'
        report({ messageId: 'address', span, attribute: key, received: value })
      }
    },
  }),
})
