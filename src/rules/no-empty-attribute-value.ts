import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'

const broken = new Set(['undefined', 'null', 'NaN', '[object Object]'])
const longestBroken = 15
const bracket = ']'.charCodeAt(0)

export const noEmptyAttributeValue: Rule = defineRule({
  id: 'no-empty-attribute-value',
  meta: {
    category: 'attributes',
    description: 'an attribute that is there has a value',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/common/#anyvalue',
      'https://docs.tracetest.io/analyzer/rules/no-empty-attributes',
    ],
  },
  messages: {
    empty: '{attribute} of {span} is {received}. Leave it out where there is no value.',
    broken: '{attribute} of {span} is {received}: a value that was missing or no text was made one.',
  },
  options: {
    schema: { allowEmptyString: { type: 'boolean' }, allow: { type: 'array', items: { type: 'string' } } },
    defaults: { allowEmptyString: false, allow: [] as string[] },
  },
  create: ({ options, report }) => ({
    attribute(key, place, type) {
      if (type === 'boolean' || type === 'bigint' || options.allow.includes(key)) return undefined
      return (value, span) => {
        const received = nothingIn(value)
        if (received === undefined || (received === '""' && options.allowEmptyString)) return 'fine'
        const messageId = received === '""' || received === '[]' || received === 'null' ? 'empty' : 'broken'
        report({ messageId, span, place, attribute: key, received, key: received })
      }
    },
  }),
})

/** How a value that says nothing is written; undefined for one that says something. */
function nothingIn(value: AttributeValue): string | undefined {
  if (typeof value === 'string') {
    if (value === '') return '""'
    const isBroken =
      (value.length <= longestBroken && broken.has(value)) ||
      (value.charCodeAt(value.length - 1) === bracket && value.length > 15 && value.endsWith('[object Object]'))
    return isBroken ? JSON.stringify(value.slice(-15)) : undefined
  }
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : undefined
  if (value === null) return 'null'
  return Array.isArray(value) && value.length === 0 ? '[]' : undefined
}
