import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isGrpcError } from '../semconv/status.ts'
import type { Attributes } from '../trace/attributes.ts'

const codeKeys = new Set(['rpc.response.status_code', 'rpc.status_code', 'rpc.grpc.status_code'])

export const grpcStatusMapping: Rule = defineRule({
  id: 'grpc-status-mapping',
  meta: {
    category: 'status',
    description: 'the status of a gRPC span follows from the response code',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/rpc/grpc/#grpc-status'],
  },
  messages: {
    failed: '{span} answered {code}, which is an error of a {kind} span, and has the status {received}.',
    fine: '{span} answered {code}, which is no error of a {kind} span, and has the status error without an error.type that says why.',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (place !== 'span' || !codeKeys.has(key)) return undefined
      return (value, span) => {
        const { kind, status, attributes } = span
        if (!isGrpc(attributes, key) || span.open) return
        const code = typeof value === 'number' ? value : String(value)
        const isError = isGrpcError(code, kind)
        if (isError === undefined) return
        const fault = { span, attribute: key, received: status.code, data: { code, kind } }
        if (isError && status.code !== 'error') report({ ...fault, messageId: 'failed', expected: 'error' })
        else if (!isError && status.code === 'error' && !hasOtherError(attributes['error.type'], code)) {
          report({ ...fault, messageId: 'fine', expected: 'unset' })
        }
      }
    },
  }),
})

function isGrpc(attributes: Attributes, key: string): boolean {
  return key === 'rpc.grpc.status_code' || (attributes['rpc.system.name'] ?? attributes['rpc.system']) === 'grpc'
}

function hasOtherError(errorType: unknown, code: string | number): boolean {
  return typeof errorType === 'string' && errorType !== '' && errorType !== String(code)
}
