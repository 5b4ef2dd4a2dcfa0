import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { remoteParentContinuesTrace } from '../../src/rules/remote-parent-continues-trace.ts'

const other = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'
const called = (traceId: string, more: Partial<SpanSketch> = {}): SpanSketch => ({
  name: 'GET /',
  kind: 'server',
  attributes: { 'http.request.header.traceparent': [`00-${traceId}-${spanId}-01`] },
  ...more,
})

test('remote-parent-continues-trace', () => {
  testRule(remoteParentContinuesTrace, {
    valid: [
      { name: 'the trace goes on', trace: called('1'.padStart(32, '0'), { parent: 'remote' }) },
      { name: 'a new trace that links to the old', trace: called(other, { links: [{ traceId: other, spanId }] }) },
      { name: 'a traceparent that is to be ignored', trace: called('0'.repeat(32)) },
      { name: 'a call that sends it', trace: called(other, { kind: 'client' }) },
      { name: 'a message may be linked to', trace: called(other, { kind: 'consumer' }) },
      'GET / [server]',
    ],
    invalid: [
      {
        trace: called(other),
        findings: [
          {
            messageId: 'restarted',
            attribute: 'http.request.header.traceparent',
            expected: other,
            message:
              '"GET /" was called with a traceparent and belongs to another trace. Extract the context from the request, and start the span in it; or link to it where a new trace is meant.',
          },
        ],
      },
      {
        name: 'a link to somewhere else',
        trace: called(other, { links: [{ traceId: 'a'.repeat(32), spanId }] }),
        findings: [{ messageId: 'restarted' }],
      },
      {
        name: 'below a local span',
        trace: { name: 'listen', children: [called(other)] },
        findings: [{ messageId: 'restarted', span: 'GET /' }],
      },
    ],
  })
})
