import { defineRule, type Rule } from '../lint/define-rule.ts'
import { serviceKey } from './support/service-key.ts'
import { textOf } from './support/text-of.ts'

/** What tells machines and pods apart. A process that starts again keeps all of them, and may keep its instance id. */
const places = ['k8s.pod.uid', 'k8s.pod.name', 'host.id', 'host.name']

export const serviceInstanceIdUnique: Rule = defineRule({
  id: 'service-instance-id-unique',
  meta: {
    category: 'resource',
    description: 'no two instances of a service have the same id',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/resource/#service',
      'https://github.com/instrumentation-score/spec/blob/main/rules/RES-002.md',
    ],
    instrumentationScore: 'RES-002',
  },
  messages: {
    shared:
      'Instances of {service} with the same {attribute} differ in {key}: {received}. Give each instance an id of its own, such as a random UUID.',
  },
  create: ({ report, note }) => ({
    resource({ attributes }, span) {
      const service = serviceKey(attributes)
      const id = textOf(attributes, 'service.instance.id')
      if (service === undefined || id === undefined) return
      for (const key of places) {
        const value = textOf(attributes, key)
        if (value !== undefined) note(`${key}\n${service}\n${id}`, value, span)
      }
    },
    end(facts) {
      for (const [group, values] of facts) {
        const [span, ...others] = values.values()
        if (span === undefined || others.length === 0) continue
        report({
          messageId: 'shared',
          span,
          others,
          place: 'resource',
          attribute: 'service.instance.id',
          received: [...values.keys()]
            .slice(0, 3)
            .map((value) => JSON.stringify(value))
            .join(', '),
          data: { key: group.slice(0, group.indexOf('\n')) },
        })
      }
    },
  }),
})
