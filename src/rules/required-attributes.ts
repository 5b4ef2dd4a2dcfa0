import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isIncomplete, isOfTypes, missingIn, typesOfShape, usesAt } from './support/convention.ts'

export const requiredAttributes: Rule = defineRule({
  id: 'required-attributes',
  meta: {
    category: 'attributes',
    description: 'a span has the attributes that its convention requires',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#required'],
    needsRegistry: true,
    weaver: { required_attribute_not_present: 'violation' },
  },
  messages: { missing: '{span} is a span of the type {type} and has no {attribute}, which is required of it.' },
  options: {
    schema: { spanTypes: { type: 'array', items: { type: 'string' } } },
    defaults: { spanTypes: [] as string[] },
  },
  create: ({ options, registry, report }) => ({
    shape(shape) {
      const missing = missingIn(shape, registry, (definition) =>
        isOfTypes(definition, options.spanTypes) ? usesAt('required', definition) : [],
      )
      if (missing.size === 0) return undefined
      const types = typesOfShape(shape, registry)
      return (span) => {
        const definition = types.of(span.attributes)
        const uses = definition && missing.get(definition)
        if (!uses || isIncomplete(span)) return
        const { type } = definition
        for (const { name } of uses) report({ messageId: 'missing', span, attribute: name, key: type, data: { type } })
      }
    },
  }),
})
