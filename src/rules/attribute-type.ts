import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'
import { fitsType, isWrittenAsText, nameOfType, typeOfValue } from './support/value-type.ts'

export const attributeType: Rule = defineRule({
  id: 'attribute-type',
  meta: {
    category: 'attributes',
    description: 'the value of an attribute has the type that the registry says',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/'],
    needsRegistry: true,
    weaver: { type_mismatch: 'violation' },
  },
  messages: { type: '{attribute} is of the type {received}. By the registry it is {expected}.' },
  create: ({ registry, report }) => ({
    attribute(key, place) {
      const { name, type } = definitionOf(registry, key) ?? {}
      if (!type || type.base === 'any' || (type.template && name === key)) return undefined
      return (value, span) => {
        // A number in a text is a matter of its own: `numeric-as-string`.
        if (fitsType(type, value) || isWrittenAsText(type, value)) return 'fine'
        const received = typeOfValue(value)
        report({
          messageId: 'type',
          span,
          place,
          attribute: key,
          expected: nameOfType(type),
          received,
          key: received,
        })
      }
    },
  }),
})
