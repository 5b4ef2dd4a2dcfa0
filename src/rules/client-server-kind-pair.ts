import { defineRule, type Rule } from '../lint/define-rule.ts'

export const clientServerKindPair: Rule = defineRule({
  id: 'client-server-kind-pair',
  meta: {
    category: 'structure',
    description: 'a server span of another service is caused by a client or producer span',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#spankind'],
  },
  messages: {
    pair: '{span} is a server span of another service than its parent {parent}, which is {received} and not {expected}. Start a client span for the call, and inject its context.',
  },
  create: ({ report }) => ({
    shape({ kind }) {
      if (kind !== 'server') return undefined
      return (span) => {
        const { parent } = span
        if (!parent || parent.service === span.service || parent.service === undefined) return
        if (parent.kind === 'client' || parent.kind === 'producer') return
        report({
          messageId: 'pair',
          span,
          expected: 'client or producer',
          received: parent.kind,
          data: { parent: JSON.stringify(parent.name) },
        })
      }
    },
  }),
})
