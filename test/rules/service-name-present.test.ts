import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { serviceNamePresent } from '../../src/rules/service-name-present.ts'

test('service-name-present', () => {
  testRule(serviceNamePresent, {
    valid: ['a [@shop]', { name: 'a name that begins alike', trace: 'a [@unknown_services]' }, 'a [@shop]\n  b [@pay]'],
    invalid: [
      {
        trace: 'a',
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            attribute: 'service.name',
            message:
              'The resource of "a" has no service.name. Set OTEL_SERVICE_NAME, or give the resource the attribute.',
          },
        ],
      },
      {
        trace: { name: 'a', resource: { 'service.name': ' ' } },
        findings: [
          {
            messageId: 'blank',
            message: 'The resource of "a" has a service.name that is no text, or an empty one: " ".',
          },
        ],
      },
      { trace: { name: 'a', resource: { 'service.name': 7 } }, findings: [{ messageId: 'blank', received: '"7"' }] },
      {
        trace: 'a [@unknown_service:node]',
        findings: [
          {
            messageId: 'unknown',
            message:
              'The resource of "a" has the service.name "unknown_service:node", which an SDK writes when nobody set one. Set OTEL_SERVICE_NAME.',
          },
        ],
      },
      { trace: 'a [@unknown_service]', findings: [{ messageId: 'unknown' }] },
    ],
  })
})
