import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { consistentResource } from '../../src/rules/consistent-resource.ts'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import type { Attributes } from '../../src/trace/attributes.ts'

function of(resource: Attributes): SpanSketch {
  return { name: 'a', service: 'shop', resource }
}

test('consistent-resource', () => {
  testRule(consistentResource, {
    valid: [
      {
        traces: [
          of({ 'telemetry.sdk.language': 'nodejs' }),
          of({ 'telemetry.sdk.language': 'nodejs', 'host.name': 'east' }),
        ],
      },
      {
        name: 'other services',
        traces: [
          of({ 'telemetry.sdk.language': 'nodejs' }),
          { ...of({ 'telemetry.sdk.language': 'go' }), service: 'pay' },
        ],
      },
      {
        name: 'other namespaces',
        traces: [
          of({ 'telemetry.sdk.language': 'nodejs', 'service.namespace': 'a' }),
          of({ 'telemetry.sdk.language': 'go', 'service.namespace': 'b' }),
        ],
      },
      { name: 'a release during the run', traces: [of({ 'service.version': '1' }), of({ 'service.version': '2' })] },
      { name: 'no service', traces: [{ name: 'a', resource: { 'telemetry.sdk.language': 'go' } }, 'a'] },
    ],
    invalid: [
      {
        traces: [of({ 'telemetry.sdk.language': 'nodejs' }), of({ 'telemetry.sdk.language': 'go' })],
        findings: [
          {
            messageId: 'differs',
            place: 'resource',
            attribute: 'telemetry.sdk.language',
            message:
              'Resources of shop differ in telemetry.sdk.language: "nodejs", "go". Set it in one place for all of them.',
          },
        ],
      },
      {
        traces: [of({ 'deployment.environment.name': 'test' }), of({})],
        findings: [
          {
            messageId: 'partly',
            attribute: 'deployment.environment.name',
            message:
              'Some resources of shop have deployment.environment.name and others have not. Set it in one place for all of them.',
          },
        ],
      },
      {
        traces: [of({ 'service.version': '1' }), of({ 'service.version': '2' }), of({})],
        options: { keys: ['service.version'] },
        findings: [{ messageId: 'differs', received: '"1", "2"' }],
      },
    ],
  })
})
