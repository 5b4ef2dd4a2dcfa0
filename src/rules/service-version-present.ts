import { defineRule, type Rule } from '../lint/define-rule.ts'
import { textOf } from './support/text-of.ts'

export const serviceVersionPresent: Rule = defineRule({
  id: 'service-version-present',
  meta: {
    category: 'resource',
    description: 'every resource has the version of its service',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/resource/#service'],
  },
  messages: {
    missing:
      'The resource of {span} has no {attribute}. Set it in OTEL_RESOURCE_ATTRIBUTES, for example from the build.',
  },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      if (textOf(attributes, 'service.version') !== undefined) return
      report({ messageId: 'missing', span, place: 'resource', attribute: 'service.version' })
    },
  }),
})
