import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isIncomplete, isOfTypes, isSaid, typeOfSpan, usesAt } from './support/convention.ts'

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
    span(span) {
      const definition = typeOfSpan(span, registry)
      if (!definition || !isOfTypes(definition, options.spanTypes)) return
      const { type } = definition
      for (const { name } of usesAt('required', definition)) {
        if (span.attributes[name] !== undefined || isIncomplete(span)) continue
        if (isSaid(name, span, registry)) continue
        report({ messageId: 'missing', span, attribute: name, key: type, data: { type } })
      }
    },
  }),
})
