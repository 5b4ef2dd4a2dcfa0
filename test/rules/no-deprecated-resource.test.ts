import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDeprecatedResource } from '../../src/rules/no-deprecated-resource.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-deprecated-resource', () => {
  testRule(noDeprecatedResource, {
    registry: builtinRegistry(),
    valid: [
      { trace: { name: 'a', service: 'shop', resource: { 'deployment.environment.name': 'test' } } },
      { name: 'an attribute of a span', trace: 'a {deployment.environment: "test"}' },
      { name: 'an attribute of no registry', trace: { name: 'a', resource: { 'shop.city': 'berlin' } } },
      {
        name: 'an allowed one',
        trace: { name: 'a', resource: { 'deployment.environment': 'test' } },
        options: { allow: ['deployment.environment'] },
      },
    ],
    invalid: [
      {
        trace: { name: 'a', resource: { 'deployment.environment': 'test' } },
        findings: [
          {
            messageId: 'renamed',
            place: 'resource',
            expected: 'deployment.environment.name',
            message: 'The resource attribute deployment.environment is deprecated. Use deployment.environment.name.',
          },
        ],
      },
      {
        trace: { name: 'a', resource: { 'telemetry.auto.version': '1.0.0' } },
        findings: [{ messageId: 'renamed', expected: 'telemetry.distro.version' }],
      },
      {
        trace: { name: 'a', resource: { 'net.host.ip': '::1', 'db.user': 'x' } },
        findings: [
          { messageId: 'renamed', attribute: 'net.host.ip' },
          {
            messageId: 'removed',
            attribute: 'db.user',
            message: 'The resource attribute db.user is deprecated, and nothing stands in its place. Leave it out.',
          },
        ],
      },
    ],
  })
})
