import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseTraceparent } from '../propagation/traceparent.ts'
import type { Span } from '../trace/span.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

export const contextFromClientSpan: Rule = defineRule({
  id: 'context-from-client-span',
  meta: {
    category: 'propagation',
    description: 'a call carries the context of its own client or producer span',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#spankind'],
  },
  messages: {
    ancestor:
      '{span} sends the context of {owner}, which it was started in, and not its own. Start the span before the context is injected.',
    other: '{span} sends the context of another span, and not its own. Do not set or pass on traceparent by hand.',
  },
  create: ({ report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'traceparent') return undefined
      return (held, span) => {
        if (span.kind !== 'client' && span.kind !== 'producer') return
        const { value } = parseTraceparent(carriedLines(held))
        if (!value || value.parentId === span.spanId) return
        const owner = ancestorWith(span, value.parentId)
        // The application may give a message a context of its own; its producer links to that one, and leaves it as it is.
        if (span.kind === 'producer' && (!owner || owner.kind === 'producer')) return
        if (span.links.some(({ spanId }) => spanId === value.parentId) || hasDescendant(span, value.parentId)) return
        if (owner) report({ messageId: 'ancestor', span, attribute, data: { owner: JSON.stringify(owner.name) } })
        else report({ messageId: 'other', span, attribute })
      }
    },
  }),
})

function ancestorWith(span: Span, spanId: string): Span | undefined {
  for (let above = span.parent; above; above = above.parent) if (above.spanId === spanId) return above
  return undefined
}

/** A call that is made of further calls is carried by the context of the innermost. */
function hasDescendant(span: Span, spanId: string): boolean {
  return span.children.some((child) => child.spanId === spanId || hasDescendant(child, spanId))
}
