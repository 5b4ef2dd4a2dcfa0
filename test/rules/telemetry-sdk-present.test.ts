import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { telemetrySdkPresent } from '../../src/rules/telemetry-sdk-present.ts'

const sdk = {
  'telemetry.sdk.name': 'opentelemetry',
  'telemetry.sdk.language': 'nodejs',
  'telemetry.sdk.version': '2.12.0',
}

test('telemetry-sdk-present', () => {
  testRule(telemetrySdkPresent, {
    valid: [
      { trace: { name: 'a', resource: sdk } },
      { trace: { name: 'a', resource: { ...sdk, 'telemetry.distro.name': 'acme' } } },
      { trace: { name: 'a', service: 'shop', resource: sdk, children: [{ name: 'b' }] } },
    ],
    invalid: [
      {
        trace: 'a [@shop]',
        findings: [
          {
            messageId: 'missing',
            place: 'resource',
            attribute: 'telemetry.sdk.name',
            message:
              'The resource of "a" has no telemetry.sdk.name, telemetry.sdk.language, telemetry.sdk.version. Merge your attributes into the default resource, which has them.',
          },
        ],
      },
      {
        trace: { name: 'a', resource: { ...sdk, 'telemetry.sdk.version': '' } },
        findings: [
          {
            messageId: 'missing',
            attribute: 'telemetry.sdk.version',
            message:
              'The resource of "a" has no telemetry.sdk.version. Merge your attributes into the default resource, which has them.',
          },
        ],
      },
      { trace: { name: 'a', attributes: sdk }, findings: [{ messageId: 'missing' }] },
    ],
  })
})
