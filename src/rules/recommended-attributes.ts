import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isIncomplete, isOfTypes, isSaid, typeOfSpan, usesAt } from './support/convention.ts'

export const recommendedAttributes: Rule = defineRule({
  id: 'recommended-attributes',
  meta: {
    category: 'attributes',
    description: 'a span has the attributes that its convention recommends',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#recommended'],
    needsRegistry: true,
    weaver: { recommended_attribute_not_present: 'improvement' },
  },
  messages: { missing: '{span} is a span of the type {type} and has no {attribute}, which is recommended for it.' },
  options: {
    schema: { spanTypes: { type: 'array', items: { type: 'string' } } },
    defaults: { spanTypes: [] as string[] },
  },
  create: ({ options, registry, report }) => ({
    span(span) {
      const definition = typeOfSpan(span, registry)
      if (!definition || !isOfTypes(definition, options.spanTypes)) return
      const { type } = definition
      for (const { name } of usesAt('recommended', definition)) {
        if (span.attributes[name] !== undefined || isIncomplete(span)) continue
        if (isSaid(name, span, registry)) continue
        report({ messageId: 'missing', span, attribute: name, key: type, data: { type } })
      }
    },
  }),
})
