import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { isPlaceholder } from './support/secret-value.ts'
import { isSensitiveKey } from './support/sensitive-key.ts'

export const noSensitiveKeys: Rule = defineRule({
  id: 'no-sensitive-keys',
  meta: {
    category: 'security',
    description: 'no attribute is named after a secret, such as a password, an API key or a cookie',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/security/handling-sensitive-data/',
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/',
    ],
  },
  messages: {
    key: '{attribute} of {span} is recorded, and its name says that it is a secret. Leave it out, or record "REDACTED".',
    inner: '{attribute} of {span} holds {key}, whose name says that it is a secret. Leave it out.',
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
    const isSecret = (key: string): boolean =>
      !options.allow.includes(key) && (isSensitiveKey(key) || own.some((pattern) => pattern.test(key)))

    return {
      attribute(key, place, type) {
        if (isSecret(key)) {
          return (value, span) => {
            if (!holdsSomething(value)) return 'fine'
            report({ messageId: 'key', place, attribute: key, span })
            return undefined
          }
        }
        if (type !== 'object') return undefined
        return (value, span) => {
          if (typeof value !== 'object' || value === null) return
          const inner = secretWithin(value, isSecret)
          if (inner !== undefined) {
            report({ messageId: 'inner', place, attribute: key, span, key: inner, data: { key: inner } })
          }
        }
      },
    }
  },
})

/** Whether a value may be the secret itself: a flag, an empty text and a mask are not. */
function holdsSomething(value: AttributeValue): boolean {
  if (value === null || typeof value === 'boolean') return false
  if (typeof value === 'string') return value !== '' && !isPlaceholder(value)
  if (Array.isArray(value)) return value.some(holdsSomething)
  return typeof value !== 'object' || Object.keys(value).length > 0
}

/** The first key of a map, or of a map within it, that is named after a secret. */
function secretWithin(value: AttributeValue, isSecret: (key: string) => boolean): string | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && isSecret(key) && holdsSomething(inner)) return key
    const deeper = secretWithin(inner, isSecret)
    if (deeper !== undefined) return deeper
  }
  return undefined
}
