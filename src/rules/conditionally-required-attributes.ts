import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isRequired } from '../semconv/condition.ts'
import type { AttributeUse, SpanDefinition } from '../semconv/registry.ts'
import { CleanCase } from './support/clean-case.ts'
import { isIncomplete, isOfTypes, isSaid, typeOfSpan, usesAt } from './support/convention.ts'

/** What a type of span asks for in cases that its spans can tell. */
interface Cases {
  readonly uses: readonly AttributeUse[]
  readonly clean: CleanCase
}

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
    const byType = new WeakMap<SpanDefinition, Cases>()
    return {
      span(span) {
        const definition = typeOfSpan(span, registry)
        if (!definition || !isOfTypes(definition, options.spanTypes)) return
        const { uses, clean } = casesOf(definition)
        if (uses.length === 0 || clean.holds(span) || isIncomplete(span)) return
        const { type } = definition
        let isClean = true
        for (const use of uses) {
          const { name } = use
          if (span.attributes[name] !== undefined || isRequired(use, span, definition) !== true) continue
          // Every failed span needs it, whatever its type: `error-status-has-error-type`.
          if (name === 'error.type' && span.status.code === 'error') continue
          isClean = false
          if (isSaid(name, span, registry)) continue
          report({ messageId: 'missing', span, attribute: name, key: type, data: { type } })
        }
        if (isClean) clean.remember(span)
      },
    }

    function casesOf(definition: SpanDefinition): Cases {
      let cases = byType.get(definition)
      if (!cases) {
        const uses = usesAt('conditionally_required', definition).filter((use) => canBeTold(use, definition))
        byType.set(definition, (cases = { uses, clean: new CleanCase(uses, definition) }))
      }
      return cases
    }
  },
})

/** Of most conditions no span can tell whether they hold. */
function canBeTold(use: AttributeUse, definition: SpanDefinition): boolean {
  return isRequired(use, { status: { code: 'unset' }, attributes: {}, endTimeUnixNano: 0n }, definition) !== undefined
}
