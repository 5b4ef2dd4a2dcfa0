import { defineRule, type Rule } from '../lint/define-rule.ts'
import { personalFinder } from './support/find-personal.ts'
import { withOwnPatterns } from './support/own-patterns.ts'
import { visitTexts } from './support/visit-texts.ts'

/** No card's number is smaller. */
const smallestCard = 1_000_000_000_000

export const noPii: Rule = defineRule({
  id: 'no-pii',
  meta: {
    category: 'security',
    description: 'no e-mail address, card number or other personal number is recorded',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/security/handling-sensitive-data/',
      'https://github.com/instrumentation-score/spec/blob/main/rules/SPA-006.md',
    ],
    instrumentationScore: 'SPA-006',
  },
  messages: {
    attribute: '{attribute} of {of}{span} holds {what} ({received}). Record an opaque id instead.',
    name: 'The name of {of}{span} holds {what} ({received}). Name the operation, not whom it is for.',
    status: 'The status message of {span} holds {what} ({received}). Set a message that does not quote the input.',
  },
  options: {
    schema: {
      email: { type: 'boolean' },
      card: { type: 'boolean' },
      ssn: { type: 'boolean' },
      iban: { type: 'boolean' },
      phone: { type: 'boolean' },
      allow: { type: 'array', items: { type: 'string', format: 'regex' } },
    },
    defaults: { email: true, card: true, ssn: true, iban: true, phone: false, allow: [] as string[] },
  },
  create({ options, report }) {
    const find = withOwnPatterns(personalFinder(options), options)
    return visitTexts({ find, needsKey: () => false, looksAtNumber: (value) => value >= smallestCard }, report)
  },
})
