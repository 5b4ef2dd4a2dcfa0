import { defineRule, type Rule } from '../lint/define-rule.ts'
import { serviceKey } from './support/service-key.ts'
import { textOf } from './support/text-of.ts'

export const consistentResource: Rule = defineRule({
  id: 'consistent-resource',
  meta: {
    category: 'resource',
    description: 'all resources of a service agree on what is the same for all of its instances',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/resource/#service'],
  },
  messages: {
    differs: 'Resources of {service} differ in {attribute}: {received}. Set it in one place for all of them.',
    partly: 'Some resources of {service} have {attribute} and others have not. Set it in one place for all of them.',
  },
  options: {
    schema: { keys: { type: 'array', items: { type: 'string' } } },
    defaults: { keys: ['deployment.environment.name', 'telemetry.sdk.language'] },
  },
  create: ({ options: { keys }, report, note }) => ({
    resource({ attributes }, span) {
      const service = serviceKey(attributes)
      if (service === undefined) return
      for (const key of keys) note(`${key}\n${service}`, textOf(attributes, key) ?? '', span)
    },
    end(facts) {
      for (const [group, values] of facts) {
        const [span, ...others] = values.values()
        if (span === undefined || others.length === 0) continue
        const fault = { span, others, place: 'resource', attribute: group.slice(0, group.indexOf('\n')) } as const
        const given = [...values.keys()].filter((value) => value !== '')
        if (given.length < 2) report({ ...fault, messageId: 'partly' })
        else {
          const received = given
            .slice(0, 3)
            .map((value) => JSON.stringify(value))
            .join(', ')
          report({ ...fault, messageId: 'differs', received })
        }
      }
    },
  }),
})
