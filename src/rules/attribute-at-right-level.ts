import { defineRule, type Rule } from '../lint/define-rule.ts'
import { builtinRegistry } from '../semconv/builtin/builtin-registry.ts'
import type { Registry } from '../semconv/registry.ts'
import { definitionOf } from './support/conventional.ts'

/** What tells of one operation, and so never of what emitted it. */
const ofOperations = /^(?:http|url|rpc|db|messaging|graphql|error|exception)\./

/** What tells of the process that records, whatever it records. */
const ofResources = /^(?:telemetry\.(?:sdk|distro)\.|deployment\.environment(?:\.name)?$)/

export const attributeAtRightLevel: Rule = defineRule({
  id: 'attribute-at-right-level',
  meta: {
    category: 'attributes',
    description: 'what tells of a service stands on its resource, what tells of an operation on the span',
    severity: 'error',
    sources: ['https://github.com/instrumentation-score/spec/blob/main/rules/RES-004.md'],
    needsRegistry: true,
    instrumentationScore: 'RES-004',
  },
  messages: {
    onSpan: '{attribute} stands on {span} and belongs to the resource.',
    onResource: '{attribute} stands on the resource and belongs to a span: it would tell of all operations alike.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create({ options, registry, report }) {
    const ofEntities = entityKeys(registry)
    return {
      attribute(key, place) {
        if (options.allow.includes(key)) return undefined
        if (place === 'span' && (ofEntities.has(key) || ofResources.test(key))) {
          return (_, span) => report({ messageId: 'onSpan', span, attribute: key })
        }
        if (place === 'resource' && !ofEntities.has(key) && ofOperations.test(key) && definitionOf(registry, key)) {
          return (_, span) => report({ messageId: 'onResource', span, place, attribute: key })
        }
        return undefined
      },
    }
  },
})

const byRegistry = new WeakMap<Registry, ReadonlySet<string>>()

/** The attributes that entities have and spans have not. */
function entityKeys(registry: Registry): ReadonlySet<string> {
  const known = byRegistry.get(registry)
  if (known) return known
  const keys = new Set<string>()
  for (const { entities } of [registry, builtinRegistry()]) {
    for (const { attributes } of entities.values()) for (const key of attributes.keys()) keys.add(key)
  }
  for (const { attributes } of registry.spans.values()) for (const key of attributes.keys()) keys.delete(key)
  byRegistry.set(registry, keys)
  return keys
}
