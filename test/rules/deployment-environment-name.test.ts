import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { deploymentEnvironmentName } from '../../src/rules/deployment-environment-name.ts'

test('deployment-environment-name', () => {
  testRule(deploymentEnvironmentName, {
    valid: [
      { trace: { name: 'a', resource: { 'deployment.environment.name': 'test' } } },
      { trace: { name: 'a', resource: { 'deployment.environment.name': 'acme-eu' } } },
      {
        name: 'both names',
        trace: { name: 'a', resource: { 'deployment.environment.name': 'test', 'deployment.environment': 'test' } },
      },
    ],
    invalid: [
      {
        trace: 'a [@shop]',
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            message: 'The resource of "a" has no deployment.environment.name. Set it in OTEL_RESOURCE_ATTRIBUTES.',
          },
        ],
      },
      { trace: { name: 'a', resource: { 'deployment.environment.name': '' } }, findings: [{ messageId: 'missing' }] },
      {
        trace: { name: 'a', resource: { 'deployment.environment': 'test' } },
        findings: [
          {
            messageId: 'former',
            attribute: 'deployment.environment.name',
            message:
              'The resource of "a" has deployment.environment and no deployment.environment.name, which is the name of today.',
          },
        ],
      },
    ],
  })
})
