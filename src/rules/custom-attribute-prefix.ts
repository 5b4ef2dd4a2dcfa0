import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'
import { isOpenTelemetryScope } from './support/opentelemetry-scope.ts'

export const customAttributePrefix: Rule = defineRule({
  id: 'custom-attribute-prefix',
  meta: {
    category: 'naming',
    description: "the team's own attributes begin with the team's prefix",
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#recommendations-for-application-developers'],
    needsRegistry: true,
  },
  messages: { prefix: '{attribute} is of no registry, and does not begin with {expected}.' },
  options: {
    schema: { prefixes: { type: 'array', items: { type: 'string', minLength: 1 } } },
    defaults: { prefixes: [] as string[] },
  },
  create({ options: { prefixes }, registry, report }) {
    const expected = prefixes.map((prefix) => JSON.stringify(prefix)).join(' or ')
    return {
      attribute(key, place) {
        if (prefixes.length === 0 || prefixes.some((prefix) => key.startsWith(prefix))) return undefined
        if (definitionOf(registry, key)) return undefined
        return (_, span) => {
          if (place !== 'resource' && isOpenTelemetryScope(span.scope.name)) return
          report({ messageId: 'prefix', span, place, attribute: key, expected })
        }
      },
    }
  },
})
