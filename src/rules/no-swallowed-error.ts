import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noSwallowedError: Rule = defineRule({
  id: 'no-swallowed-error',
  meta: {
    category: 'status',
    description: 'a failure reaches the parent, or the parent says that it was handled',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/recording-errors/'],
  },
  messages: {
    swallowed:
      '{span} failed, and its parent {parent} has the status {received} and no exception. Set ok where the failure is handled, error where it is not.',
  },
  create: ({ report }) => ({
    shape({ status }) {
      if (status !== 'error') return undefined
      return (span) => {
        const { parent } = span
        if (!parent || parent.open || parent.status.code !== 'unset') return
        if (parent.events.some(({ name }) => name === 'exception')) return
        const data = { parent: JSON.stringify(parent.name) }
        report({ messageId: 'swallowed', span, others: [parent], received: parent.status.code, data })
      }
    },
  }),
})
