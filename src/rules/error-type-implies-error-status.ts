import { defineRule, type Rule } from '../lint/define-rule.ts'

export const errorTypeImpliesErrorStatus: Rule = defineRule({
  id: 'error-type-implies-error-status',
  meta: {
    category: 'status',
    description: 'error.type is set on failed spans only',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/general/recording-errors/',
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/#error-type',
    ],
  },
  messages: {
    status:
      '{span} has the error.type {received} and the status {status}. Set the status to error, or leave error.type out.',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (key !== 'error.type' || place !== 'span') return undefined
      return (value, span) => {
        const { code } = span.status
        if (code === 'error') return 'fine'
        if (span.open) return undefined
        report({
          messageId: 'status',
          span,
          attribute: key,
          received: JSON.stringify(String(value)),
          data: { status: code },
        })
      }
    },
  }),
})
