import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { messageDestination, messageOperation, saysMessageOperation } from './support/message-operation.ts'

export const sendLinksCreate: Rule = defineRule({
  id: 'send-links-create',
  meta: {
    category: 'propagation',
    description: 'a span that sends messages links to the spans that created them',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/#producer-spans'],
  },
  messages: {
    unlinked:
      '{span} does not link to {creation}, which created a message for the same destination. Start it with a link to the context of each message.',
  },
  create: ({ report }) => ({
    shape({ kind, keys }) {
      if (kind === 'internal' || kind === 'server' || !saysMessageOperation(keys)) return undefined
      return (span) => {
        if (messageOperation(span) !== 'send') return
        const destination = messageDestination(span.attributes)
        const near = [...(span.parent?.children ?? []), ...span.children, ...(span.parent ? [span.parent] : [])]
        for (const creation of near) {
          if (messageOperation(creation) !== 'create' || creation.service !== span.service) continue
          if (messageDestination(creation.attributes) !== destination || isSentBy(creation, span, near)) continue
          report({ messageId: 'unlinked', span, others: [creation], data: { creation: JSON.stringify(creation.name) } })
          return
        }
      }
    },
  }),
})

/** Whether this or another send span links to a creation, or another one is as likely to have sent its message. */
function isSentBy(creation: Span, send: Span, near: readonly Span[]): boolean {
  if (creation.startTimeUnixNano > send.startTimeUnixNano && creation.parent !== send) return true
  const links = (span: Span): boolean => span.links.some(({ spanId }) => spanId === creation.spanId)
  if (links(send)) return true
  return near.some((other) => other !== send && messageOperation(other) === 'send')
}
