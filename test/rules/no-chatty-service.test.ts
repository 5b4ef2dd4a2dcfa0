import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noChattyService } from '../../src/rules/no-chatty-service.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-chatty-service', () => {
  testRule(noChattyService, {
    registry: builtinRegistry(),
    valid: [
      'a\n  b [client x20] {server.address: "x"}',
      { trace: 'a\n  b [client x2] {server.address: "x"}\n  b [client x2] {server.address: "y"}', options: { max: 2 } },
      {
        name: 'below different spans',
        trace: 'a\n  b [client x2] {server.address: "x"}\n  c\n    b [client x2] {server.address: "x"}',
        options: { max: 2 },
      },
      { name: 'no calls', trace: 'a\n  b [server x30] {server.address: "x"}' },
    ],
    invalid: [
      {
        trace: 'a\n  b [client x21] {server.address: "x"}',
        findings: [
          {
            messageId: 'chatty',
            span: 'b',
            place: 'trace',
            message:
              '"b" is the first of 21 calls from one parent to one server, 20 are enough. Batch them, or ask for more at once.',
          },
        ],
      },
      {
        name: 'a former name',
        trace: 'a\n  b [client x3] {net.peer.name: "x"}',
        options: { max: 2 },
        findings: [{ messageId: 'chatty' }],
      },
      {
        name: 'both names',
        trace: 'a\n  b [client x3] {net.peer.name: "x", server.address: "x"}',
        options: { max: 2 },
        findings: [{ messageId: 'chatty', count: 1 }],
      },
    ],
  })
})
