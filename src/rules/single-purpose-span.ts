import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Attributes } from '../trace/attributes.ts'

/** Attributes that only the calling side has. */
const calling = ['db.system.name', 'db.system', 'http.request.resend_count', 'gen_ai.request.model']
/** Attributes that only the serving side has. */
const serving = ['http.route', 'client.address', 'http.client_ip']

export const singlePurposeSpan: Rule = defineRule({
  id: 'single-purpose-span',
  meta: {
    category: 'structure',
    description: 'a span either serves a request or makes one',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#spankind'],
  },
  messages: {
    both: '{span} is a {kind} span, and has {attribute} of the {other} side. Make a span of its own for the other call.',
    remote:
      '{span} is an internal span, and has {attribute}, which tells of a call to another service. Make it a client span.',
  },
  create: ({ report }) => ({
    span(span) {
      const { attributes, kind } = span
      if (kind === 'server') {
        const attribute = firstOf(calling, attributes)
        if (attribute !== undefined) report({ messageId: 'both', span, attribute, data: { kind, other: 'calling' } })
      } else if (kind === 'client') {
        const attribute = firstOf(serving, attributes)
        if (attribute !== undefined) report({ messageId: 'both', span, attribute, data: { kind, other: 'serving' } })
      } else if (kind === 'internal') {
        const attribute = remoteOf(attributes)
        if (attribute !== undefined) report({ messageId: 'remote', span, attribute })
      }
    },
  }),
})

function firstOf(keys: readonly string[], attributes: Attributes): string | undefined {
  return keys.find((key) => attributes[key] !== undefined)
}

/** A database inside the process has no address. */
function remoteOf(attributes: Attributes): string | undefined {
  if (attributes['server.address'] === undefined && attributes['network.peer.address'] === undefined) return undefined
  return firstOf(['db.system.name', 'http.request.method', 'rpc.system.name'], attributes)
}
