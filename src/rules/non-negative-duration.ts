import { defineRule, type Rule } from '../lint/define-rule.ts'

export const nonNegativeDuration: Rule = defineRule({
  id: 'non-negative-duration',
  meta: {
    category: 'structure',
    description: 'a span has a start, and ends no earlier than that',
    severity: 'error',
    sources: [
      'https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto',
    ],
  },
  messages: {
    negative: '{span} ends {ms} ms before it starts.',
    noStart: '{span} has no start time.',
  },
  create: ({ report }) => ({
    span(span) {
      const { startTimeUnixNano: start, endTimeUnixNano: end } = span
      if (start === 0n) report({ messageId: 'noStart', span })
      else if (end !== undefined && end < start) {
        report({ messageId: 'negative', span, data: { ms: Number(start - end) / 1_000_000 } })
      }
    },
  }),
})
