import { defineRule, type Rule } from '../lint/define-rule.ts'
import { textOf } from './support/text-of.ts'

export const serviceInstanceIdPresent: Rule = defineRule({
  id: 'service-instance-id-present',
  meta: {
    category: 'resource',
    description: 'every resource tells instances of its service apart',
    severity: 'off',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/resource/#service',
      'https://github.com/instrumentation-score/spec/blob/main/rules/RES-001.md',
    ],
    instrumentationScore: 'RES-001',
  },
  messages: { missing: 'The resource of {span} has no {attribute}. Give each instance a random UUID when it starts.' },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      if (textOf(attributes, 'service.instance.id') !== undefined) return
      report({ messageId: 'missing', span, place: 'resource', attribute: 'service.instance.id' })
    },
  }),
})
