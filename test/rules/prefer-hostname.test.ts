import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { preferHostname } from '../../src/rules/prefer-hostname.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('prefer-hostname', () => {
  testRule(preferHostname, {
    registry: builtinRegistry(),
    valid: [
      'a [client] {server.address: "db.internal"}',
      'a [client] {server.address: "127.0.0.1"}',
      'a [client] {server.address: "/var/run/db.sock"}',
      'a [client] {network.peer.address: "10.0.0.7"}',
      { name: 'the client of a server', trace: 'a [server] {net.peer.name: "10.0.0.7"}' },
    ],
    invalid: [
      {
        trace: 'a [client] {server.address: "10.0.0.7"}',
        findings: [
          {
            messageId: 'address',
            attribute: 'server.address',
            received: '10.0.0.7',
            message: 'server.address of "a" is the IP address 10.0.0.7. Call the server by its name, or record that.',
          },
        ],
      },
      { trace: 'a [client] {server.address: "2001:db8::7"}', findings: [{ messageId: 'address' }] },
      {
        trace: 'a [client] {network.peer.address: "10.0.0.7"}',
        options: { keys: ['network.peer.address'] },
        findings: [{ messageId: 'address', attribute: 'network.peer.address' }],
      },
      {
        name: 'the given list stands alone',
        trace: 'a [client] {server.address: "127.0.0.1"}',
        options: { allow: [] },
        findings: [{ messageId: 'address' }],
      },
    ],
  })
})
