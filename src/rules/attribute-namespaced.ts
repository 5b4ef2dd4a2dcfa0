import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'

export const attributeNamespaced: Rule = defineRule({
  id: 'attribute-namespaced',
  meta: {
    category: 'naming',
    description: 'the name of an attribute lies in a namespace',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#general-naming-considerations'],
    weaver: { missing_namespace: 'improvement' },
  },
  messages: { bare: 'The attribute name {attribute} has no namespace. Name what it belongs to: {expected}.' },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, registry, report }) => ({
    attribute(key, place) {
      if (key.includes('.') || options.allow.includes(key) || definitionOf(registry, key)) return undefined
      const fault = { messageId: 'bare', place, attribute: key, expected: `<namespace>.${key}` } as const
      return (_, span) => report({ ...fault, span })
    },
  }),
})
