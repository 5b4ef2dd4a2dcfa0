import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noOkStatusFromLibrary } from '../../src/rules/no-ok-status-from-library.ts'

test('no-ok-status-from-library', () => {
  testRule(noOkStatusFromLibrary, {
    valid: [
      { trace: { name: 'a', scope: { name: '@opentelemetry/instrumentation-pg' } } },
      { trace: { name: 'a', status: 'error', scope: { name: '@opentelemetry/instrumentation-pg' } } },
      { name: 'an application', trace: { name: 'a', status: 'ok', scope: { name: 'shop' } } },
    ],
    invalid: [
      {
        trace: { name: 'a', status: 'ok', scope: { name: '@opentelemetry/instrumentation-pg' } },
        findings: [
          {
            messageId: 'ok',
            message:
              '"a" has the status ok, set by the library @opentelemetry/instrumentation-pg. A span without an error is left unset.',
          },
        ],
      },
      {
        trace: { name: 'a', status: 'ok', scope: { name: 'io.opentelemetry.jdbc' } },
        findings: [{ messageId: 'ok' }],
      },
      {
        trace: { name: 'a', status: 'ok', scope: { name: 'acme-http' } },
        options: { scopes: ['^acme-'] },
        findings: [{ messageId: 'ok', span: 'a' }],
      },
    ],
  })
})
