import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { nameTemplate } from '../trace/name-template.ts'
import { messageDestination, messageOperation, saysMessageOperation } from './support/message-operation.ts'

/** What is noted of a destination that a producer sends to; no template of a name is empty. */
const sent = ''

export const messagingLinkOrParent: Rule = defineRule({
  id: 'messaging-link-or-parent',
  meta: {
    category: 'propagation',
    description: 'a span that receives or processes messages is tied to the spans that created them',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/#trace-structure'],
  },
  messages: {
    untied:
      '{span} has messages from {destination}, whose producer is traced, and neither a link to nor a parent in its trace. Extract the context from each message, and link to it.',
  },
  create: ({ report, note }) => ({
    shape({ kind, keys }) {
      if (kind === 'internal' || kind === 'server' || !saysMessageOperation(keys)) return undefined
      return (span) => {
        const operation = messageOperation(span)
        if (operation === undefined) return
        const destination = messageDestination(span.attributes)
        if (destination === undefined) return
        if (operation === 'create' || operation === 'send') {
          if (span.kind === 'producer') note(destination, sent, span)
        } else if ((operation === 'receive' || operation === 'process') && hasMessages(span) && !isTied(span)) {
          note(destination, nameTemplate(span.name) || ' ', span)
        }
      }
    },
    end(facts) {
      for (const [destination, spans] of facts) {
        if (!spans.has(sent)) continue
        const data = { destination: JSON.stringify(destination.slice(destination.indexOf(' ') + 1)) }
        for (const [name, span] of spans) if (name !== sent) report({ messageId: 'untied', span, data })
      }
    },
  }),
})

/** A poll that found nothing has nothing to link to; of one that does not count its messages that is not known. */
function hasMessages(span: Span): boolean {
  const count = span.attributes['messaging.batch.message_count']
  if (typeof count === 'number') return count > 0
  return messageOperation(span) === 'process'
}

/** Whether a link or an ancestor can be what created the message. */
function isTied(span: Span): boolean {
  if (span.links.length > 0) return true
  let top = span
  for (let above = span.parent; above; above = above.parent) {
    const operation = messageOperation(above)
    if (above.kind === 'producer' || operation === 'create' || operation === 'send') return true
    // A process span in a receive span shares its links, where that one is for a single message.
    if (above.links.length > 0 || above.service !== span.service) return true
    top = above
  }
  return top.parentage !== 'root'
}
