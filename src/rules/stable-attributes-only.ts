import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'

/** From the least settled on. */
const grades = ['development', 'alpha', 'beta', 'release_candidate', 'stable'] as const

export const stableAttributesOnly: Rule = defineRule({
  id: 'stable-attributes-only',
  meta: {
    category: 'attributes',
    description: 'the conventions of all attributes are settled',
    severity: 'off',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/versioning-and-stability/',
      'https://github.com/open-telemetry/weaver/blob/main/docs/finding.md',
    ],
    needsRegistry: true,
    weaver: { not_stable: 'improvement' },
  },
  messages: { unstable: 'The convention of {attribute} is at the stage {received} and may still change.' },
  options: { schema: { min: { enum: grades } }, defaults: { min: 'stable' as (typeof grades)[number] } },
  create: ({ options, registry, report }) => ({
    attribute(key, place) {
      const definition = definitionOf(registry, key)
      if (!definition || definition.deprecated) return undefined
      if (grades.indexOf(definition.stability) >= grades.indexOf(options.min)) return undefined
      const fault = { messageId: 'unstable', place, attribute: key, received: definition.stability } as const
      return (_, span) => report({ ...fault, span, expected: options.min })
    },
  }),
})
