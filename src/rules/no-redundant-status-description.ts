import { defineRule, type Rule } from '../lint/define-rule.ts'

/** Words that say no more than the status itself. */
const empty = /^(?:error|err|failed|failure|unset|ok|unknown|(?:http )?(?:status )?(?:code )?\d{3})\.?$/i

export const noRedundantStatusDescription: Rule = defineRule({
  id: 'no-redundant-status-description',
  meta: {
    category: 'status',
    description: 'the description of a status says more than the span says elsewhere',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/general/recording-errors/',
      'https://opentelemetry.io/docs/specs/semconv/http/http-spans/#status',
    ],
  },
  messages: {
    same: '{span} repeats {attribute} in the description of its status. Leave it out, or say what went wrong.',
    empty: '{span} has the status description {received}, which says nothing. Leave it out, or say what went wrong.',
  },
  create: ({ report }) => ({
    shape({ hasStatusMessage }) {
      if (!hasStatusMessage) return undefined
      return (span) => {
        const { message } = span.status
        if (message === undefined || message === '') return
        const text = message.trim()
        for (const attribute of ['error.type', 'http.response.status_code', 'rpc.response.status_code']) {
          const value = span.attributes[attribute]
          if (value !== undefined && String(value) === text) {
            report({ messageId: 'same', span, attribute })
            return
          }
        }
        if (empty.test(text)) report({ messageId: 'empty', span, received: JSON.stringify(text) })
      }
    },
  }),
})
