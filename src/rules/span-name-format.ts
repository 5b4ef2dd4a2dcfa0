import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { SpanDefinition } from '../semconv/registry.ts'
import { expectedSpanName, hasExpectedName } from '../semconv/span-name.ts'
import { typesOfShape } from './support/convention.ts'

export const spanNameFormat: Rule = defineRule({
  id: 'span-name-format',
  meta: {
    category: 'naming',
    description: 'the name of a span is what its convention makes of its attributes',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name',
      'https://opentelemetry.io/docs/specs/semconv/db/database-spans/#name',
      'https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/#span-name',
      'https://opentelemetry.io/docs/specs/semconv/rpc/rpc-spans/#span-name',
    ],
    needsRegistry: true,
  },
  messages: { format: '{span} is a span of the type {type}. By its attributes, its name is {expected}.' },
  options: {
    schema: {
      templates: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    },
    defaults: { templates: {} as Readonly<Record<string, readonly string[]>> },
  },
  create({ options: { templates }, registry, report }) {
    const named = new Map<SpanDefinition, SpanDefinition>()
    return {
      shape(shape) {
        const types = typesOfShape(shape, registry)
        if (types.definitions.length === 0) return undefined
        return (span) => {
          const definition = types.of(span.attributes)
          if (!definition || hasExpectedName(span, withTemplates(definition))) return
          const { type } = definition
          report({
            messageId: 'format',
            span,
            expected: JSON.stringify(expectedSpanName(span, withTemplates(definition))),
            received: JSON.stringify(span.name),
            key: type,
            data: { type },
          })
        }
      },
    }

    function withTemplates(definition: SpanDefinition): SpanDefinition {
      const own = templates[definition.type]
      if (own === undefined) return definition
      let changed = named.get(definition)
      if (!changed) named.set(definition, (changed = { ...definition, nameTemplates: own }))
      return changed
    }
  },
})
