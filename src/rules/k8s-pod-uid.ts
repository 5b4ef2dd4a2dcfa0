import { defineRule, type Rule } from '../lint/define-rule.ts'
import { textOf } from './support/text-of.ts'

export const k8sPodUid: Rule = defineRule({
  id: 'k8s-pod-uid',
  meta: {
    category: 'resource',
    description: 'a resource on Kubernetes has the UID of its pod',
    severity: 'off',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/resource/k8s/',
      'https://github.com/instrumentation-score/spec/blob/main/rules/RES-003.md',
    ],
    instrumentationScore: 'RES-003',
  },
  messages: {
    missing:
      'The resource of {span} is on Kubernetes and has no {attribute}. Pass it in by the Downward API (metadata.uid).',
  },
  create: ({ report }) => ({
    resource({ attributes }, span) {
      if (textOf(attributes, 'k8s.pod.uid') !== undefined) return
      if (!Object.keys(attributes).some((key) => key.startsWith('k8s.'))) return
      report({ messageId: 'missing', span, place: 'resource', attribute: 'k8s.pod.uid' })
    },
  }),
})
