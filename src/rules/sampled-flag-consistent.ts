import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseTraceparent } from '../propagation/traceparent.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

export const sampledFlagConsistent: Rule = defineRule({
  id: 'sampled-flag-consistent',
  meta: {
    category: 'propagation',
    description: 'one decision on sampling holds for the whole trace, in spans and in headers',
    severity: 'warn',
    sources: [
      'https://www.w3.org/TR/trace-context-2/#sampled-flag',
      'https://opentelemetry.io/docs/specs/otel/trace/sdk/#parentbased',
    ],
  },
  messages: {
    sent: '{span} is {received} and sends a traceparent that says {expected}. Inject the flags of the span itself.',
    ignored:
      '{span} is {received}, though its caller said {expected}. Use a ParentBased sampler, so that traces are whole.',
    child: '{span} is {received}, though its parent {parent} is {expected}. Use a ParentBased sampler.',
  },
  create: ({ report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'traceparent') return undefined
      return (held, span) => {
        const { value } = parseTraceparent(carriedLines(held))
        if (!value || value.traceId !== span.traceId || value.sampled === span.sampled) return
        const fault = { span, attribute, expected: word(value.sampled), received: word(span.sampled) }
        if (value.parentId === span.spanId) report({ messageId: 'sent', ...fault })
        else if (value.parentId === span.parentSpanId && span.kind === 'server')
          report({ messageId: 'ignored', ...fault })
      }
    },
    span(span) {
      // Only where this process saw both is a flag that is not set known from one that was not exported.
      if (span.startSequence === undefined) return
      const { parent } = span
      if (parent?.startSequence === undefined || parent.sampled === span.sampled) return
      report({
        messageId: 'child',
        span,
        expected: word(parent.sampled),
        received: word(span.sampled),
        data: { parent: JSON.stringify(parent.name) },
      })
    },
  }),
})

function word(sampled: boolean): string {
  return sampled ? 'sampled' : 'not sampled'
}
