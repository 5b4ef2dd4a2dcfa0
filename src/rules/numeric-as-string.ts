import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'
import { isWrittenAsText, nameOfType } from './support/value-type.ts'

export const numericAsString: Rule = defineRule({
  id: 'numeric-as-string',
  meta: {
    category: 'attributes',
    description: 'what the registry has as a number or a boolean is not written as a text',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/common/#anyvalue'],
    needsRegistry: true,
    weaver: { type_mismatch: 'violation' },
  },
  messages: {
    text: '{attribute} is the text {received}. By the registry it is of the type {expected}: drop the quotes.',
  },
  options: {
    schema: { allow: { type: 'array', items: { type: 'string' } } },
    // The SDK of Python writes it so.
    defaults: { allow: ['exception.escaped'] },
  },
  create: ({ options, registry, report }) => ({
    attribute(key, place, valueType) {
      if (valueType !== 'string' || options.allow.includes(key)) return undefined
      const { name, type } = definitionOf(registry, key) ?? {}
      if (!type || type.base === 'string' || type.base === 'any' || (type.template && name === key)) return undefined
      const fault = { messageId: 'text', place, attribute: key, expected: nameOfType(type) } as const
      return (value, span) => {
        if (isWrittenAsText(type, value)) report({ ...fault, span, received: JSON.stringify(value) })
      }
    },
  }),
})
