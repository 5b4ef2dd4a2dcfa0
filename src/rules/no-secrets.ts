import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isAssignedKey } from './support/assigned-secret.ts'
import { findSecret } from './support/find-secret.ts'
import { withOwnPatterns } from './support/own-patterns.ts'
import { visitTexts } from './support/visit-texts.ts'

export const noSecrets: Rule = defineRule({
  id: 'no-secrets',
  meta: {
    category: 'security',
    description: 'no password, token or key is recorded',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/security/handling-sensitive-data/',
      'https://github.com/instrumentation-score/spec/blob/main/rules/SPA-006.md',
    ],
    instrumentationScore: 'SPA-006',
  },
  messages: {
    attribute: '{attribute} of {of}{span} holds {what} ({received}). Leave it out, or record "REDACTED".',
    name: 'The name of {of}{span} holds {what} ({received}). Name the operation, not its input.',
    status: 'The status message of {span} holds {what} ({received}). Set a message that does not quote the input.',
  },
  options: {
    schema: {
      patterns: { type: 'array', items: { type: 'string', format: 'regex' } },
      allow: { type: 'array', items: { type: 'string', format: 'regex' } },
    },
    defaults: { patterns: [] as string[], allow: [] as string[] },
  },
  create({ options, report }) {
    const find = withOwnPatterns(findSecret, options)
    return visitTexts({ find, needsKey: isAssignedKey, looksAtNumber: () => false }, report)
  },
})
