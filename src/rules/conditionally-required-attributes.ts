import { defineRule, type Rule, type SpanShape } from '../lint/define-rule.ts'
import { isRequired, mayBeRequired } from '../semconv/condition.ts'
import type { AttributeUse, SpanDefinition } from '../semconv/registry.ts'
import { isIncomplete, isOfTypes, missingIn, typesOfShape, usesAt } from './support/convention.ts'

export const conditionallyRequiredAttributes: Rule = defineRule({
  id: 'conditionally-required-attributes',
  meta: {
    category: 'attributes',
    description: 'a span has the attributes that its convention requires in its case',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#conditionally-required',
    ],
    needsRegistry: true,
    weaver: { conditionally_required_attribute_not_present: 'information' },
  },
  messages: {
    missing: '{span} is a span of the type {type} and has no {attribute}, which its other data require of it.',
  },
  options: {
    schema: { spanTypes: { type: 'array', items: { type: 'string' } } },
    defaults: { spanTypes: [] as string[] },
  },
  create({ options, registry, report }) {
    return {
      shape(shape) {
        const missing = missingIn(shape, registry, (definition) =>
          isOfTypes(definition, options.spanTypes) ? askedOf(shape, definition) : [],
        )
        if (missing.size === 0) return undefined
        const types = typesOfShape(shape, registry)
        return (span) => {
          const definition = types.of(span.attributes)
          const uses = definition && missing.get(definition)
          if (!uses || isIncomplete(span)) return
          const { type } = definition
          for (const use of uses) {
            if (isRequired(use, span, definition) !== true) continue
            report({ messageId: 'missing', span, attribute: use.name, key: type, data: { type } })
          }
        }
      },
    }
  },
})

/** What spans of a type and a shape may have to carry by conditions that they can tell. */
function askedOf(shape: SpanShape, definition: SpanDefinition): readonly AttributeUse[] {
  return usesAt('conditionally_required', definition).filter((use) => {
    // Every failed span needs it, whatever its type: `error-status-has-error-type`.
    if (use.name === 'error.type' && shape.status === 'error') return false
    return mayBeRequired(use, shape, definition)
  })
}
