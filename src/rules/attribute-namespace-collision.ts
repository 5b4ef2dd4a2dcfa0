import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'
import { namespacesOf } from './support/key-prefixes.ts'

export const attributeNamespaceCollision: Rule = defineRule({
  id: 'attribute-namespace-collision',
  meta: {
    category: 'naming',
    description: 'no name is both an attribute and the namespace of others',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/general/naming/#general-naming-considerations',
      'https://github.com/open-telemetry/weaver/blob/main/docs/finding.md',
    ],
    needsRegistry: true,
    weaver: { illegal_namespace: 'violation' },
  },
  messages: {
    registry:
      '{attribute} lies in the namespace "{namespace}", and that is an attribute of the registry. Choose another name.',
    run: '{attribute} lies in the namespace "{namespace}", and that is an attribute too. Rename "{namespace}", for example to "{expected}".',
  },
  create({ registry, report, note }) {
    return {
      attribute(key, place): AttributeCheck {
        const isKnown = definitionOf(registry, key) !== undefined
        const namespace = isKnown ? undefined : [...namespacesOf(key)].find(isCurrentAttribute)
        let isNoted = false
        return (_, span) => {
          if (namespace !== undefined) {
            report({ messageId: 'registry', span, place, attribute: key, data: { namespace } })
          }
          if (!isNoted) note(place, key, span)
          isNoted = true
          return namespace === undefined ? 'fine' : undefined
        }
      },
      end(facts) {
        for (const [place, keys] of facts) {
          for (const [key, span] of keys) {
            for (const namespace of namespacesOf(key)) {
              if (!keys.has(namespace) || isCurrentAttribute(namespace)) continue
              // Old and new names of one convention may stand side by side while a team migrates.
              if (definitionOf(registry, key) && definitionOf(registry, namespace)) continue
              report({
                messageId: 'run',
                span,
                place: place as 'span',
                attribute: key,
                expected: `${namespace}.value`,
                data: { namespace },
              })
            }
          }
        }
      },
    }

    function isCurrentAttribute(name: string): boolean {
      const definition = registry.attributes.get(name)
      return definition !== undefined && !definition.deprecated
    }
  },
})
