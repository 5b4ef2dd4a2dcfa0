import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Attributes } from '../trace/attributes.ts'
import type { Span } from '../trace/span.ts'

export const noNestedSameKind: Rule = defineRule({
  id: 'no-nested-same-kind',
  meta: {
    category: 'structure',
    description: 'a call is recorded by one client span and not by two nested ones',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client'],
  },
  messages: {
    nested:
      '{span} lies in {parent}, a {received} span for the same call to {target}: it is instrumented twice. Turn one of the two instrumentations off.',
  },
  create: ({ report }) => ({
    shape({ kind }) {
      if (kind !== 'client') return undefined
      return (span) => {
        const { parent, kind } = span
        if (parent?.kind !== 'client' || parent.service !== span.service) return
        const target = targetOf(span)
        if (target === undefined || target !== targetOf(parent)) return
        report({ messageId: 'nested', span, received: kind, data: { parent: JSON.stringify(parent.name), target } })
      }
    },
  }),
})

/** The convention and the other side of a call, where the span tells both. */
function targetOf({ attributes }: Span): string | undefined {
  const system = textOf(attributes, 'db.system.name', 'db.system', 'rpc.system.name', 'rpc.system')
  const method = textOf(attributes, 'http.request.method', 'http.method')
  const url = textOf(attributes, 'url.full', 'http.url')
  const address = textOf(attributes, 'server.address', 'net.peer.name')
  if (system !== undefined) return address === undefined ? system : `${system} at ${address}`
  if (method === undefined) return undefined
  const other = address ?? url?.split('?')[0]
  return other === undefined ? undefined : `${method} at ${other}`
}

function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  const value = keys.map((key) => attributes[key]).find((one) => typeof one === 'string')
  return typeof value === 'string' ? value : undefined
}
