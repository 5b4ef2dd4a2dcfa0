import { defineRule, type Rule } from '../lint/define-rule.ts'

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
    shape({ kind, keys }) {
      if (kind === 'internal') {
        const attribute = remoteOf(keys)
        return attribute === undefined ? undefined : (span) => report({ messageId: 'remote', span, attribute })
      }
      const attribute =
        kind === 'server' ? firstOf(calling, keys) : kind === 'client' ? firstOf(serving, keys) : undefined
      const data = { kind, other: kind === 'server' ? 'calling' : 'serving' }
      return attribute === undefined ? undefined : (span) => report({ messageId: 'both', span, attribute, data })
    },
  }),
})

function firstOf(wanted: readonly string[], keys: ReadonlySet<string>): string | undefined {
  return wanted.find((key) => keys.has(key))
}

/** A database inside the process has no address. */
function remoteOf(keys: ReadonlySet<string>): string | undefined {
  if (!keys.has('server.address') && !keys.has('network.peer.address')) return undefined
  return firstOf(['db.system.name', 'http.request.method', 'rpc.system.name'], keys)
}
