import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { clientInjectsContext } from '../../src/rules/client-injects-context.ts'

const traceparent = { 'http.request.header.traceparent': ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'] }
const http = { name: '@opentelemetry/instrumentation-http' }
const carrying: SpanSketch = { name: 'GET', kind: 'client', scope: http, attributes: traceparent }
const bare: SpanSketch = { name: 'PUT', kind: 'client', scope: http }

test('client-injects-context', () => {
  testRule(clientInjectsContext, {
    valid: [
      { name: 'nothing is captured', trace: [bare, bare] },
      { name: 'all carry one', trace: [carrying, { ...bare, attributes: traceparent }] },
      { name: 'a call of another instrumentation', trace: [carrying, { ...bare, scope: { name: 'pg' } }] },
      {
        name: 'a call of another service',
        trace: [
          { ...carrying, service: 'a' },
          { ...bare, service: 'b' },
        ],
      },
      { name: 'another kind of call', trace: [carrying, { ...bare, kind: 'producer' }] },
      { name: 'a call that failed', trace: [carrying, { ...bare, status: 'error' }] },
      { name: 'a server captures, and not a client', trace: [{ ...carrying, kind: 'server' }, bare] },
      { name: 'a span that is no call', trace: [carrying, { ...bare, kind: 'internal' }] },
    ],
    invalid: [
      {
        trace: [carrying, bare],
        findings: [
          {
            messageId: 'missing',
            span: 'PUT',
            message:
              '"PUT" carries no traceparent, though other calls of "@opentelemetry/instrumentation-http" do. Inject the context into every call: what it causes is in no trace.',
          },
        ],
      },
      {
        name: 'in another trace, and before the one that carries it',
        traces: [bare, carrying],
        findings: [{ messageId: 'missing', span: 'PUT' }],
      },
      {
        name: 'once a name',
        trace: [{ ...bare, name: 'PUT 1' }, carrying, { ...bare, name: 'PUT 2' }, { ...bare, name: 'DELETE' }],
        findings: [
          { messageId: 'missing', span: 'PUT 1', count: 1 },
          { messageId: 'missing', span: 'DELETE' },
        ],
      },
      {
        name: 'a call without a name',
        trace: [carrying, { ...bare, name: '' }],
        findings: [{ messageId: 'missing', span: '' }],
      },
      {
        name: 'a producer',
        trace: [carrying, bare].map((span) => ({ ...span, kind: 'producer' as const })),
        findings: [{ messageId: 'missing', span: 'PUT' }],
      },
    ],
  })
})
