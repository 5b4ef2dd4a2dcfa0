import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { maskSecret } from './support/mask.ts'
import { isPlaceholder, looksRandom } from './support/secret-value.ts'
import { isUrlKey } from './support/url-keys.ts'

const userinfo = /^[a-z][a-z0-9+.-]*:\/\/(?<user>[^/?#@:]*)(?::(?<password>[^/?#@]*))?@/i

export const noCredentialsInUrl: Rule = defineRule({
  id: 'no-credentials-in-url',
  meta: {
    category: 'security',
    description: 'no recorded URL holds a user name and a password',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/registry/attributes/url/'],
  },
  messages: {
    credentials:
      '{attribute} of {span} holds the credentials {received}. Record the URL as {scheme}://REDACTED:REDACTED@….',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (!isUrlKey(key)) return undefined
      return (value, span) => {
        const url = urlWithCredentials(value)
        if (url === undefined) return 'fine'
        const { user = '', password = '' } = userinfo.exec(url)?.groups ?? {}
        const received = password === '' ? maskSecret(user) : maskSecret(`${user}:${password}`)
        const data = { scheme: url.slice(0, url.indexOf(':')) }
        report({ messageId: 'credentials', place, attribute: key, span, received: `(${received})`, data })
      }
    },
  }),
})

function urlWithCredentials(value: AttributeValue): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value as readonly AttributeValue[]) {
      const url = urlWithCredentials(item)
      if (url !== undefined) return url
    }
    return undefined
  }
  return typeof value === 'string' && value.includes('@') && hasCredentials(value) ? value : undefined
}

/** A user name alone counts where it looks like a token: `https://<token>@git.example.com`. */
function hasCredentials(url: string): boolean {
  const { user, password } = userinfo.exec(url)?.groups ?? {}
  if (user === undefined || password === '') return false
  if (password === undefined) return user.length >= 16 && looksRandom(user)
  return !isPlaceholder(password) || (user !== '' && !isPlaceholder(user))
}
