import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noNestedSameKind } from '../../src/rules/no-nested-same-kind.ts'

const get = 'GET [client] {http.request.method: "GET", server.address: "b"}'

test('no-nested-same-kind', () => {
  testRule(noNestedSameKind, {
    valid: [
      `${get}\n  GET / [server @b]`,
      { name: 'another call inside', trace: `${get}\n  SELECT [client] {db.system.name: "redis"}` },
      { name: 'the same call twice in a row', trace: `work\n  ${get}\n  ${get}` },
      { name: 'calls that do not tell where to', trace: 'a [client]\n  b [client]' },
    ],
    invalid: [
      {
        trace: `${get}\n  ${get}`,
        findings: [
          {
            messageId: 'nested',
            message:
              '"GET" lies in "GET", a client span for the same call to GET at b: it is instrumented twice. Turn one of the two instrumentations off.',
          },
        ],
      },
      {
        name: 'old names and new ones',
        trace: `${get}\n  GET [client] {http.method: "GET", net.peer.name: "b"}`,
        findings: [{ messageId: 'nested' }],
      },
      {
        trace: 'a [client] {db.system.name: "redis"}\n  b [client] {db.system: "redis"}',
        findings: [{ messageId: 'nested', span: 'b' }],
      },
    ],
  })
})
