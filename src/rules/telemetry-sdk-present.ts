import { defineRule, type Rule } from '../lint/define-rule.ts'
import { textOf } from './support/text-of.ts'

const keys = ['telemetry.sdk.name', 'telemetry.sdk.language', 'telemetry.sdk.version'] as const

export const telemetrySdkPresent: Rule = defineRule({
  id: 'telemetry-sdk-present',
  meta: {
    category: 'resource',
    description: 'every resource says which SDK made the telemetry',
    severity: 'info',
    sources: ['https://opentelemetry.io/docs/specs/semconv/resource/#telemetry-sdk'],
  },
  messages: {
    missing:
      'The resource of {span} has no {missing}. Merge your attributes into the default resource, which has them.',
  },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      const missing = keys.filter((key) => textOf(attributes, key) === undefined)
      const [attribute] = missing
      if (attribute === undefined) return
      report({ messageId: 'missing', span, place: 'resource', attribute, data: { missing: missing.join(', ') } })
    },
  }),
})
