import { defineRule, type Rule } from '../lint/define-rule.ts'
import { lookupAttribute } from '../semconv/lookup-attribute.ts'

export const attributeNameFormat: Rule = defineRule({
  id: 'attribute-name-format',
  meta: {
    category: 'naming',
    description: 'attribute names are lower-case words, joined by dots and underscores',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/'],
    weaver: { invalid_format: 'violation' },
  },
  messages: { format: 'The attribute name {attribute} does not fit {expected}.' },
  options: {
    schema: {
      pattern: { type: 'string', format: 'regex' },
      allow: { type: 'array', items: { type: 'string' } },
    },
    defaults: { pattern: '^[a-z][a-z0-9]*([._][a-z0-9]+)*$', allow: [] as string[] },
  },
  create({ options, registry, report }) {
    const pattern = new RegExp(options.pattern)
    return {
      attribute(key, place) {
        if (pattern.test(key) || options.allow.includes(key) || lookupAttribute(registry, key)) return undefined
        const fault = { messageId: 'format', place, attribute: key, expected: options.pattern } as const
        return (_, span) => report({ ...fault, span })
      },
    }
  },
})
