import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseTraceparent } from '../propagation/traceparent.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

export const remoteParentContinuesTrace: Rule = defineRule({
  id: 'remote-parent-continues-trace',
  meta: {
    category: 'propagation',
    description: 'a server span belongs to the trace that its request names',
    severity: 'error',
    sources: [
      'https://www.w3.org/TR/trace-context-2/#a-traceparent-is-received',
      'https://opentelemetry.io/docs/specs/otel/context/api-propagators/#extract',
    ],
  },
  messages: {
    restarted:
      '{span} was called with a traceparent and belongs to another trace. Extract the context from the request, and start the span in it; or link to it where a new trace is meant.',
  },
  create: ({ report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'traceparent') return undefined
      return (held, span) => {
        if (span.kind !== 'server') return
        const { value } = parseTraceparent(carriedLines(held))
        if (!value || value.traceId === span.traceId) return
        if (span.links.some(({ traceId }) => traceId === value.traceId)) return
        report({ messageId: 'restarted', span, attribute, expected: value.traceId, received: span.traceId })
      }
    },
  }),
})
