import { defineRule, type Rule } from '../lint/define-rule.ts'

export const serviceNamePresent: Rule = defineRule({
  id: 'service-name-present',
  meta: {
    category: 'resource',
    description: 'every resource names its service',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/resource/#service',
      'https://github.com/instrumentation-score/spec/blob/main/rules/RES-005.md',
    ],
    instrumentationScore: 'RES-005',
  },
  messages: {
    missing: 'The resource of {span} has no {attribute}. Set OTEL_SERVICE_NAME, or give the resource the attribute.',
    blank: 'The resource of {span} has a {attribute} that is no text, or an empty one: {received}.',
    unknown:
      'The resource of {span} has the {attribute} {received}, which an SDK writes when nobody set one. Set OTEL_SERVICE_NAME.',
  },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      const name = attributes['service.name']
      const fault = { span, place: 'resource', attribute: 'service.name' } as const
      if (name === undefined) report({ ...fault, messageId: 'missing' })
      else if (typeof name !== 'string' || name.trim() === '') {
        report({ ...fault, messageId: 'blank', received: JSON.stringify(String(name)) })
      } else if (/^unknown_service(?::|$)/.test(name)) {
        report({ ...fault, messageId: 'unknown', received: JSON.stringify(name) })
      }
    },
  }),
})
