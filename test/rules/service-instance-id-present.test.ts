import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { serviceInstanceIdPresent } from '../../src/rules/service-instance-id-present.ts'

test('service-instance-id-present', () => {
  testRule(serviceInstanceIdPresent, {
    valid: [
      { trace: { name: 'a', resource: { 'service.instance.id': '627cc493' } } },
      {
        trace: {
          name: 'a',
          service: 'shop',
          resource: { 'service.instance.id': '627cc493' },
          children: [{ name: 'b' }],
        },
      },
      {
        name: 'a name for the service too',
        trace: { name: 'a', resource: { 'service.instance.id': 'x', 'service.name': 'shop' } },
      },
    ],
    invalid: [
      {
        trace: 'a [@shop]',
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            attribute: 'service.instance.id',
            message: 'The resource of "a" has no service.instance.id. Give each instance a random UUID when it starts.',
          },
        ],
      },
      { trace: { name: 'a', resource: { 'service.instance.id': '' } }, findings: [{ messageId: 'missing' }] },
      { trace: { name: 'a', attributes: { 'service.instance.id': '627cc493' } }, findings: [{ messageId: 'missing' }] },
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
