import { defineRule, type Rule } from '../lint/define-rule.ts'
import { builtinRegistry } from '../semconv/builtin/builtin-registry.ts'
import { definitionOf } from './support/conventional.ts'
import { isOpenTelemetryScope } from './support/opentelemetry-scope.ts'

export const noSemconvNamespaceSquatting: Rule = defineRule({
  id: 'no-semconv-namespace-squatting',
  meta: {
    category: 'naming',
    description: "a team's own attributes stay out of the namespaces of the semantic conventions",
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#recommendations-for-application-developers'],
    needsRegistry: true,
    weaver: { extends_namespace: 'information' },
  },
  messages: {
    squatting:
      '{attribute} is not of the semantic conventions, and {namespace}.* is theirs: they may give the name another meaning. Use a namespace of your own.',
  },
  options: {
    schema: { allowPrefixes: { type: 'array', items: { type: 'string', minLength: 1 } } },
    defaults: { allowPrefixes: ['app.'] },
  },
  create({ options, registry, report }) {
    const namespaces = (current ??= currentNamespaces())
    return {
      attribute(key, place) {
        const namespace = key.slice(0, Math.max(0, key.indexOf('.')))
        // `otel.*` is a matter of its own: it is reserved, not just unwise.
        if (namespace === 'otel' || !namespaces.has(namespace) || definitionOf(registry, key)) return undefined
        if (options.allowPrefixes.some((prefix) => key.startsWith(prefix))) return undefined
        return (_, span) => {
          if (place !== 'resource' && isOpenTelemetryScope(span.scope.name)) return
          report({ messageId: 'squatting', span, place, attribute: key, data: { namespace } })
        }
      },
    }
  },
})

let current: ReadonlySet<string> | undefined

/** The first words of the names that the semantic conventions have today. */
function currentNamespaces(): Set<string> {
  const namespaces = new Set<string>()
  for (const { name, deprecated } of builtinRegistry().attributes.values()) {
    if (!deprecated && name.includes('.')) namespaces.add(name.slice(0, name.indexOf('.')))
  }
  return namespaces
}
