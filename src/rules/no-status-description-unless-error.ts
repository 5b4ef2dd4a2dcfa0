import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noStatusDescriptionUnlessError: Rule = defineRule({
  id: 'no-status-description-unless-error',
  meta: {
    category: 'status',
    description: 'only the status error has a description',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#set-status'],
  },
  messages: {
    description: '{span} has the status {received} with a description, which only the status error may have.',
  },
  create: ({ report }) => ({
    shape({ hasStatusMessage, status }) {
      if (!hasStatusMessage || status === 'error') return undefined
      return (span) => {
        const { code, message } = span.status
        if (message !== undefined && message !== '' && code !== 'error') {
          report({ messageId: 'description', span, received: code })
        }
      }
    },
  }),
})
