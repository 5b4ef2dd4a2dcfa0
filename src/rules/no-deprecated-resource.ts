import { defineRule, type Rule } from '../lint/define-rule.ts'
import { replacementFor } from '../semconv/replacement.ts'

export const noDeprecatedResource: Rule = defineRule({
  id: 'no-deprecated-resource',
  meta: {
    category: 'resource',
    description: 'no attribute of a resource is deprecated',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/resource/'],
    needsRegistry: true,
    weaver: { deprecated: 'violation' },
  },
  messages: {
    renamed: 'The resource attribute {attribute} is deprecated. Use {expected}.',
    removed: 'The resource attribute {attribute} is deprecated, and nothing stands in its place. Leave it out.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, registry, report }) => ({
    attribute(key, place) {
      if (place !== 'resource' || options.allow.includes(key)) return undefined
      const replacement = replacementFor(key, undefined, registry)
      if (!replacement) return undefined
      const { how, names } = replacement
      const fault =
        names.length === 0
          ? ({ messageId: 'removed' } as const)
          : ({ messageId: 'renamed', expected: names.join(how === 'one of' ? ' or ' : ' and ') } as const)
      return (_, span) => report({ ...fault, span, place, attribute: key })
    },
  }),
})
