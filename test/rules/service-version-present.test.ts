import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { serviceVersionPresent } from '../../src/rules/service-version-present.ts'

test('service-version-present', () => {
  testRule(serviceVersionPresent, {
    valid: [
      { trace: { name: 'a', resource: { 'service.version': '2.4.1' } } },
      { trace: { name: 'a', service: 'shop', resource: { 'service.version': '2.4.1' }, children: [{ name: 'b' }] } },
      {
        name: 'a name for the service too',
        trace: { name: 'a', resource: { 'service.version': 'x', 'service.name': 'shop' } },
      },
    ],
    invalid: [
      {
        trace: 'a [@shop]',
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            attribute: 'service.version',
            message:
              'The resource of "a" has no service.version. Set it in OTEL_RESOURCE_ATTRIBUTES, for example from the build.',
          },
        ],
      },
      { trace: { name: 'a', resource: { 'service.version': '' } }, findings: [{ messageId: 'missing' }] },
      { trace: { name: 'a', attributes: { 'service.version': '2.4.1' } }, findings: [{ messageId: 'missing' }] },
      {
        name: 'told once a service',
        traces: ['a [@shop]', 'b [@shop]', 'c [@pay]'],
        findings: [
          { messageId: 'missing', count: 2 },
          { messageId: 'missing', count: 1 },
        ],
      },
    ],
  })
})
