import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseBaggage } from '../propagation/baggage.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'
import { findSecret } from './support/find-secret.ts'
import { personalFinder } from './support/find-personal.ts'
import { maskSecret } from './support/mask.ts'
import { isPlaceholder } from './support/secret-value.ts'
import { isSensitiveKey } from './support/sensitive-key.ts'

const findPersonal = personalFinder({ email: true, card: true, ssn: true, iban: true, phone: false })

export const noSensitiveBaggage: Rule = defineRule({
  id: 'no-sensitive-baggage',
  meta: {
    category: 'propagation',
    description: 'no secret and nothing personal travels in a baggage',
    severity: 'error',
    sources: [
      'https://www.w3.org/TR/baggage/#privacy-considerations',
      'https://opentelemetry.io/docs/concepts/signals/baggage/#baggage-security-considerations',
    ],
  },
  messages: {
    key: 'The baggage of {span} has {member}, whose name says that it is a secret. Whoever is called gets it: carry a reference instead.',
    value:
      'The baggage of {span} has {what} in {member} ({received}). Whoever is called gets it: carry a reference instead.',
  },
  options: {
    schema: {
      keys: { type: 'array', items: { type: 'string', format: 'regex' } },
      allow: { type: 'array', items: { type: 'string' } },
    },
    defaults: { keys: [] as string[], allow: [] as string[] },
  },
  create({ options, report }) {
    const own = options.keys.map((key) => new RegExp(key))
    const allowed = new Set(options.allow)
    return {
      attribute(attribute, place) {
        if (place !== 'span' || carriedHeader(attribute) !== 'baggage') return undefined
        return (held, span) => {
          for (const { key, value } of parseBaggage(carriedLines(held)).value ?? []) {
            if (allowed.has(key) || value === '' || isPlaceholder(value)) continue
            const member = JSON.stringify(key)
            if (isSensitiveKey(key) || own.some((pattern) => pattern.test(key))) {
              report({ messageId: 'key', span, attribute, key, data: { member } })
              continue
            }
            const found = findSecret(value) ?? findPersonal(value)
            if (!found) continue
            const received = maskSecret(found.secret)
            report({ messageId: 'value', span, attribute, received, key, data: { member, what: found.what } })
          }
        }
      },
    }
  },
})
