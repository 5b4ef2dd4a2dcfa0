import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanLink } from '../trace/span-data.ts'

const zeros = /^0+$/

export const validLinkContext: Rule = defineRule({
  id: 'valid-link-context',
  meta: {
    category: 'events',
    description: 'a link points to a span by well-formed ids',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#link',
      'https://opentelemetry.io/docs/specs/otel/trace/api/#spancontext',
    ],
  },
  messages: {
    malformed: 'A link of {span} points to {received}. A trace id has 32 lower-case hex digits, a span id 16.',
    nowhere:
      'A link of {span} has ids of zeros, and nothing else: it says nothing. Check the context before linking to it.',
  },
  create: ({ report }) => ({
    shape({ hasLinks }) {
      if (!hasLinks) return undefined
      return (span) => {
        for (const link of span.links) {
          const messageId = faultOf(link)
          if (messageId === undefined) continue
          report({ messageId, span, place: 'link', received: JSON.stringify(`${link.traceId}-${link.spanId}`) })
        }
      }
    },
  }),
})

/** A link without a context is allowed where its attributes or its trace state say something. */
function faultOf({ traceId, spanId, traceState = '', attributes }: SpanLink): 'malformed' | 'nowhere' | undefined {
  if (!/^[\da-f]{32}$/.test(traceId) || !/^[\da-f]{16}$/.test(spanId)) return 'malformed'
  if (!zeros.test(traceId) && !zeros.test(spanId)) return undefined
  return traceState === '' && Object.keys(attributes).length === 0 ? 'nowhere' : undefined
}
