import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noDroppedData: Rule = defineRule({
  id: 'no-dropped-data',
  meta: {
    category: 'attributes',
    description: "no attribute, event or link was dropped by the SDK's limits",
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-limits'],
  },
  messages: {
    dropped: '{span} lost {lost} to the limits of the SDK. Record less on it, or raise {expected}.',
  },
  create: ({ report }) => ({
    shape({ hasDropped }) {
      if (!hasDropped) return undefined
      return (span) => {
        const { dropped } = span
        if (dropped === undefined) return
        const lost = Object.entries(variables).flatMap(([what, variable]) => {
          const count = dropped[what as keyof typeof variables]
          return count > 0 ? [{ text: `${count} ${count === 1 ? what.slice(0, -1) : what}`, what, variable }] : []
        })
        if (lost.length === 0) return
        report({
          messageId: 'dropped',
          span,
          expected: lost.map(({ variable }) => variable).join(' and '),
          key: lost.map(({ what }) => what).join(),
          data: { lost: lost.map(({ text }) => text).join(' and ') },
        })
      }
    },
  }),
})

/** The environment variables that set the limits. */
const variables = {
  attributes: 'OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT',
  events: 'OTEL_SPAN_EVENT_COUNT_LIMIT',
  links: 'OTEL_SPAN_LINK_COUNT_LIMIT',
} as const
