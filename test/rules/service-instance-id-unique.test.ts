import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { serviceInstanceIdUnique } from '../../src/rules/service-instance-id-unique.ts'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import type { Attributes } from '../../src/trace/attributes.ts'

function on(id: string, resource: Attributes): SpanSketch {
  return { name: 'a', service: 'shop', resource: { 'service.instance.id': id, ...resource } }
}

test('service-instance-id-unique', () => {
  testRule(serviceInstanceIdUnique, {
    valid: [
      { traces: [on('1', { 'host.name': 'east' }), on('2', { 'host.name': 'west' })] },
      {
        name: 'the same instance twice',
        traces: [
          on('1', { 'host.name': 'east', 'process.pid': 1 }),
          on('1', { 'host.name': 'east', 'process.pid': 2 }),
        ],
      },
      { name: 'one of them says nothing of its place', traces: [on('1', { 'host.name': 'east' }), on('1', {})] },
      {
        name: 'other services',
        traces: [on('1', { 'host.name': 'east' }), { ...on('1', { 'host.name': 'west' }), service: 'pay' }],
      },
      {
        name: 'other namespaces',
        traces: [
          on('1', { 'host.name': 'east', 'service.namespace': 'a' }),
          on('1', { 'host.name': 'west', 'service.namespace': 'b' }),
        ],
      },
      {
        name: 'no ids',
        traces: [
          { name: 'a', service: 'shop', resource: { 'host.name': 'east' } },
          { name: 'a', service: 'shop', resource: { 'host.name': 'west' } },
        ],
      },
    ],
    invalid: [
      {
        traces: [on('1', { 'host.name': 'east' }), on('1', { 'host.name': 'west' })],
        findings: [
          {
            messageId: 'shared',
            place: 'resource',
            attribute: 'service.instance.id',
            message:
              'Instances of shop with the same service.instance.id differ in host.name: "east", "west". Give each instance an id of its own, such as a random UUID.',
          },
        ],
      },
      {
        traces: [on('1', { 'k8s.pod.name': 'a' }), on('2', { 'k8s.pod.name': 'b' }), on('1', { 'k8s.pod.name': 'c' })],
        findings: [{ messageId: 'shared', received: '"a", "c"' }],
      },
      {
        name: 'several places are one fault',
        traces: [on('1', { 'k8s.pod.uid': 'a', 'host.id': 'x' }), on('1', { 'k8s.pod.uid': 'b', 'host.id': 'y' })],
        findings: [{ messageId: 'shared', count: 2, received: '"a", "b"' }],
      },
    ],
  })
})
