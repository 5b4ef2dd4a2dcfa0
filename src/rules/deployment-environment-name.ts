import { defineRule, type Rule } from '../lint/define-rule.ts'
import { textOf } from './support/text-of.ts'

export const deploymentEnvironmentName: Rule = defineRule({
  id: 'deployment-environment-name',
  meta: {
    category: 'resource',
    description: 'every resource names the environment that its service runs in',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/resource/deployment-environment/'],
  },
  messages: {
    missing: 'The resource of {span} has no {attribute}. Set it in OTEL_RESOURCE_ATTRIBUTES.',
    former: 'The resource of {span} has {received} and no {attribute}, which is the name of today.',
  },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      const key = 'deployment.environment.name'
      if (textOf(attributes, key) !== undefined) return
      const fault = { span, place: 'resource', attribute: key } as const
      if (textOf(attributes, 'deployment.environment') === undefined) report({ ...fault, messageId: 'missing' })
      else report({ ...fault, messageId: 'former', received: 'deployment.environment' })
    },
  }),
})
