import { defineRule, type Rule, type SpanShape } from '../lint/define-rule.ts'
import { conditionFor } from '../semconv/match-condition.ts'
import type { Registry, SpanDefinition } from '../semconv/registry.ts'
import type { Attributes } from '../trace/attributes.ts'
import { isIncomplete, isOfTypes, missingIn, typesOfShape, usesAt } from './support/convention.ts'

/** An attribute, and the condition by which it is asked for. */
interface Asked {
  readonly name: string
  readonly isAsked: (attributes: Attributes) => boolean
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
    return {
      shape(shape) {
        const asked = askedOf(shape, registry)
        if (asked.size === 0) return undefined
        const types = typesOfShape(shape, registry)
        return (span) => {
          const definition = types.of(span.attributes)
          const list = definition && asked.get(definition)
          if (!list || !isOfTypes(definition, options.spanTypes) || isIncomplete(span)) return
          for (const { name, isAsked } of list) {
            if (!isAsked(span.attributes)) continue
            const { type } = definition
            report({ messageId: 'missing', span, attribute: name, key: type, data: { type } })
          }
        }
      },
    }
  },
})

const byShape = new WeakMap<SpanShape, WeakMap<Registry, ReadonlyMap<SpanDefinition, readonly Asked[]>>>()

/** What spans of a shape may have to carry by conditions that they can tell. */
function askedOf(shape: SpanShape, registry: Registry): ReadonlyMap<SpanDefinition, readonly Asked[]> {
  let byRegistry = byShape.get(shape)
  if (!byRegistry) byShape.set(shape, (byRegistry = new WeakMap()))
  let asked = byRegistry.get(registry)
  if (!asked) byRegistry.set(registry, (asked = findAsked(shape, registry)))
  return asked
}

function findAsked(shape: SpanShape, registry: Registry): ReadonlyMap<SpanDefinition, readonly Asked[]> {
  const asked = new Map<SpanDefinition, readonly Asked[]>()
  const missing = missingIn(shape, registry, (definition) =>
    usesAt('conditionally_required', definition).filter(({ name }) => conditionIn(shape, name, definition)),
  )
  for (const [definition, uses] of missing) {
    const conditions = uses.flatMap(({ name }) => {
      const isAsked = conditionIn(shape, name, definition)
      return isAsked ? [{ name, isAsked }] : []
    })
    asked.set(definition, conditions)
  }
  return asked
}

/** The condition by which spans of a type and a shape may have to carry an attribute. */
function conditionIn(shape: SpanShape, name: string, definition: SpanDefinition): Asked['isAsked'] | undefined {
  // Every failed span needs it, whatever its type: `error-status-has-error-type`.
  if (name === 'error.type' && shape.status === 'error') return undefined
  return conditionFor(name, shape, definition)
}
