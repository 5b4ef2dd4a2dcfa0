import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { definitionOf } from './support/conventional.ts'
import { isList } from './support/value-type.ts'

export const homogeneousArray: Rule = defineRule({
  id: 'homogeneous-array',
  meta: {
    category: 'attributes',
    description: 'all elements of an array are of one type, and none is null',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/otel/common/#anyvalue'],
  },
  messages: {
    mixed: '{attribute} of {span} is an array of {received}. Make all elements of one type.',
    hole: '{attribute} of {span} is an array with null in it. Leave out what has no value.',
  },
  create: ({ registry, report }) => ({
    attribute(key, place, valueType) {
      if (valueType !== 'object') return undefined
      const { type } = definitionOf(registry, key) ?? {}
      if (type?.base === 'any') return undefined
      return (value, span) => {
        if (typeof value !== 'object' || value === null || !isList(value) || isHomogeneous(value)) return
        // Maps and lists in a list are data of any shape.
        if (value.some((element) => typeof element === 'object' && element !== null)) return
        const types = [...new Set(value.filter((element) => element !== null).map(typeName))]
        const fault = { span, place, attribute: key }
        if (types.length > 1) report({ messageId: 'mixed', ...fault, received: types.toSorted().join(' and ') })
        else report({ messageId: 'hole', ...fault })
      }
    },
  }),
})

function isHomogeneous(values: readonly AttributeValue[]): boolean {
  const [first] = values
  if (first === undefined) return true
  const type = typeName(first)
  for (const value of values) if (value === null || typeName(value) !== type) return false
  return true
}

function typeName(value: AttributeValue): string {
  return typeof value === 'bigint' ? 'number' : typeof value
}
