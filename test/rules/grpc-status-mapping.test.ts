import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { grpcStatusMapping } from '../../src/rules/grpc-status-mapping.ts'

test('grpc-status-mapping', () => {
  testRule(grpcStatusMapping, {
    valid: [
      'a [client] {rpc.system.name: "grpc", rpc.response.status_code: "OK"}',
      'a [client error] {rpc.system.name: "grpc", rpc.response.status_code: "NOT_FOUND"}',
      'a [server] {rpc.system.name: "grpc", rpc.response.status_code: "NOT_FOUND"}',
      'a [server error] {rpc.system.name: "grpc", rpc.response.status_code: "INTERNAL"}',
      'a [server] {rpc.grpc.status_code: 5}',
      {
        name: 'another protocol',
        trace: 'a [client] {rpc.system.name: "jsonrpc", rpc.response.status_code: "INTERNAL"}',
      },
    ],
    invalid: [
      {
        trace: 'a [client] {rpc.system.name: "grpc", rpc.response.status_code: "NOT_FOUND"}',
        findings: [
          {
            messageId: 'failed',
            message: '"a" answered NOT_FOUND, which is an error of a client span, and has the status unset.',
          },
        ],
      },
      {
        trace: 'a [server error] {rpc.system.name: "grpc", rpc.response.status_code: "NOT_FOUND"}',
        findings: [
          {
            messageId: 'fine',
            message:
              '"a" answered NOT_FOUND, which is no error of a server span, and has the status error without an error.type that says why.',
          },
        ],
      },
      { trace: 'a [server] {rpc.grpc.status_code: 13}', findings: [{ messageId: 'failed' }] },
      {
        trace: 'a [server ok] {rpc.system: "grpc", rpc.status_code: "DATA_LOSS"}',
        findings: [{ messageId: 'failed' }],
      },
    ],
  })
})
