import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { k8sPodUid } from '../../src/rules/k8s-pod-uid.ts'

test('k8s-pod-uid', () => {
  testRule(k8sPodUid, {
    valid: [
      'a [@shop]',
      { trace: { name: 'a', resource: { 'k8s.pod.uid': '275ecb36' } } },
      { name: 'an attribute of a span', trace: 'a {k8s.pod.name: "shop-0"}' },
    ],
    invalid: [
      {
        trace: { name: 'a', resource: { 'k8s.pod.name': 'shop-0' } },
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            attribute: 'k8s.pod.uid',
            message:
              'The resource of "a" is on Kubernetes and has no k8s.pod.uid. Pass it in by the Downward API (metadata.uid).',
          },
        ],
      },
      { trace: { name: 'a', resource: { 'k8s.namespace.name': 'shop' } }, findings: [{ messageId: 'missing' }] },
      {
        trace: { name: 'a', resource: { 'k8s.pod.name': 'shop-0', 'k8s.pod.uid': '' } },
        findings: [{ messageId: 'missing' }],
      },
    ],
  })
})
