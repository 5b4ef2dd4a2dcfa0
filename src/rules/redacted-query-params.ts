import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { maskSecret } from './support/mask.ts'
import { isPlaceholder } from './support/secret-value.ts'
import { isQueryKey } from './support/url-keys.ts'

/** What the conventions name, and what grants access wherever it is used. */
const defaults = [
  'AWSAccessKeyId',
  'Signature',
  'X-Amz-Credential',
  'X-Amz-Security-Token',
  'X-Amz-Signature',
  'X-Goog-Signature',
  'access_token',
  'api_key',
  'apikey',
  'client_secret',
  'id_token',
  'password',
  'refresh_token',
  'sig',
]

export const redactedQueryParams: Rule = defineRule({
  id: 'redacted-query-params',
  meta: {
    category: 'security',
    description: 'query parameters that grant access are recorded as `REDACTED`',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/registry/attributes/url/'],
  },
  messages: {
    readable: '{attribute} of {span} holds the query parameter {key} ({received}). Record it as {expected}.',
  },
  options: {
    schema: { parameters: { type: 'array', items: { type: 'string' } } },
    defaults: { parameters: defaults },
  },
  create({ options, report }) {
    const names = options.parameters.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    const parameter = new RegExp(`(?:^|[?&;])(?<name>${names.join('|')})=(?<value>[^&;#\\s]*)`, 'g')
    return {
      attribute(key, place) {
        if (names.length === 0 || !isQueryKey(key)) return undefined
        return (value, span) => {
          for (const { name, value: secret } of readable(value, parameter)) {
            const expected = `${name}=REDACTED`
            const fault = { messageId: 'readable', place, attribute: key, span, expected, key: name } as const
            report({ ...fault, received: maskSecret(secret), data: { key: name } })
          }
        }
      },
    }
  },
})

interface Parameter {
  readonly name: string
  readonly value: string
}

const none: readonly Parameter[] = []

function readable(value: AttributeValue, parameter: RegExp): readonly Parameter[] {
  if (Array.isArray(value)) return (value as readonly AttributeValue[]).flatMap((item) => readable(item, parameter))
  if (typeof value !== 'string' || !value.includes('=')) return none
  const found: Parameter[] = []
  for (const { groups } of value.matchAll(parameter)) {
    const { name = '', value: secret = '' } = groups ?? {}
    if (secret !== '' && !isPlaceholder(decode(secret))) found.push({ name, value: secret })
  }
  return found
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
