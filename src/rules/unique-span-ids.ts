import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { isAnyTwice } from './support/is-any-twice.ts'

export const uniqueSpanIds: Rule = defineRule({
  id: 'unique-span-ids',
  meta: {
    category: 'structure',
    description: 'no two spans of a trace have the same id',
    severity: 'error',
    sources: ['https://www.w3.org/TR/trace-context/#parent-id'],
  },
  messages: {
    twice:
      '{span} and {other} have the same span id. Ids have to be drawn at random for each span, and each span be exported once.',
  },
  create: ({ report }) => ({
    trace({ spans }) {
      if (!isAnyTwice(spans.map(({ spanId }) => spanId))) return
      const byId = new Map<string, Span>()
      for (const span of spans) {
        const other = byId.get(span.spanId)
        if (other)
          report({ messageId: 'twice', span: other, others: [span], data: { other: JSON.stringify(span.name) } })
        else byId.set(span.spanId, span)
      }
    },
  }),
})
