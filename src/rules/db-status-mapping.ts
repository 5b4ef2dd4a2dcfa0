import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'

/** SQLSTATE classes that tell of success, of a warning, or of no data. */
const fine = /^(?:0+|00...|01...|02...|ok|success)$/i

export const dbStatusMapping: Rule = defineRule({
  id: 'db-status-mapping',
  meta: {
    category: 'status',
    description: 'a database span with a code of failure has the status error',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/db/database-spans/#status'],
  },
  messages: {
    failed: '{span} has the response code {received} of a failure and the status {status}. Set the status to error.',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (place !== 'span' || key !== 'db.response.status_code') return undefined
      return (value, span) => {
        const { code } = span.status
        if (code === 'error' || isFine(value)) return 'fine'
        if (span.open) return undefined
        report({
          messageId: 'failed',
          span,
          attribute: key,
          expected: 'error',
          received: String(value),
          data: { status: code },
        })
      }
    },
  }),
})

/** Document stores answer in the codes of HTTP. */
function isFine(value: AttributeValue): boolean {
  const text = String(value)
  return fine.test(text) || /^[123]\d\d$/.test(text)
}
