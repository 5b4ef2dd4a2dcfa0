import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noMixedSemconvVersions } from '../../src/rules/no-mixed-semconv-versions.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-mixed-semconv-versions', () => {
  testRule(noMixedSemconvVersions, {
    registry: builtinRegistry(),
    valid: [
      'a {http.request.method: "GET"}\n  b {http.request.method: "GET"}',
      'a {http.method: "GET"}\n  b {http.method: "GET"}',
      {
        name: 'a migration',
        trace: 'a {http.method: "GET", http.request.method: "GET"}\n  b {http.request.method: "GET"}',
      },
      { name: 'in different traces', traces: ['a {http.method: "GET"}', 'a {http.request.method: "GET"}'] },
      {
        name: 'names that all conventions shared',
        trace: 'a [client] {net.peer.name: "x"}\n  b {server.address: "y"}',
      },
    ],
    invalid: [
      {
        trace: 'a {http.method: "GET"}\n  b {http.request.method: "GET"}',
        findings: [
          {
            messageId: 'mixed',
            attribute: 'http.method',
            expected: 'http.request.method',
            span: 'a',
            place: 'trace',
            message:
              '"a" has http.method and "b" of the same trace http.request.method: a query for one misses the other. Bring both to the same version of the conventions.',
          },
        ],
      },
      {
        name: 'once for a namespace',
        trace:
          'a {http.method: "GET", http.status_code: 200}\n  b {http.request.method: "GET", http.response.status_code: 200}',
        findings: [{ messageId: 'mixed', count: 1 }],
      },
      {
        trace: 'a {http.method: "GET", http.request.method: "GET"}',
        options: { allowDup: false },
        findings: [
          {
            messageId: 'both',
            attribute: 'http.method',
            message: '"a" has both http.method and http.request.method, which say the same. Leave http.method out.',
          },
        ],
      },
    ],
  })
})
