import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noRootClientSpan } from '../../src/rules/no-root-client-span.ts'

test('no-root-client-span', () => {
  testRule(noRootClientSpan, {
    valid: [
      'GET / [server]\n  GET [client]',
      'job\n  GET [client]',
      { name: 'a call of the test itself', trace: 'GET [client]', origin: { test: { file: 'a.test.ts', name: 'a' } } },
      { name: 'a browser', trace: { name: 'GET', kind: 'client', resource: { 'browser.platform': 'mac' } } },
      { name: 'a producer', trace: 'send [producer]' },
      { name: 'a parent that is elsewhere', trace: { name: 'GET', kind: 'client', parent: 'remote' } },
    ],
    invalid: [
      {
        trace: 'GET [client]',
        findings: [
          {
            messageId: 'root',
            message:
              '"GET" is a client span and the root of its trace: what caused the call is not traced. Start a span around it.',
          },
        ],
      },
      { trace: 'GET [client]\n  GET / [server]', findings: [{ messageId: 'root', span: 'GET' }] },
      {
        name: 'a producer where that is asked for',
        trace: 'send [producer]',
        options: { kinds: ['client', 'producer'] },
        findings: [{ messageId: 'root', span: 'send' }],
      },
      {
        name: 'a browser where that is asked for',
        trace: { name: 'GET', kind: 'client', resource: { 'telemetry.sdk.language': 'webjs' } },
        options: { allowBrowser: false },
        findings: [{ messageId: 'root' }],
      },
    ],
  })
})
