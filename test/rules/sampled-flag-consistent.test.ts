import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { sampledFlagConsistent } from '../../src/rules/sampled-flag-consistent.ts'

const traceId = '1'.padStart(32, '0')
const caller = 'b7ad6b7169203331'
const header = (spanId: string, flags: string): SpanSketch['attributes'] & object => ({
  'http.request.header.traceparent': [`00-${traceId}-${spanId}-${flags}`],
})
const served = (flags: string, traceFlags: number): SpanSketch => ({
  name: 'GET /',
  kind: 'server',
  data: { parentSpanId: caller, parentIsRemote: true, traceFlags },
  attributes: header(caller, flags),
})
const sent = (flags: string, traceFlags: number): SpanSketch => ({
  name: 'GET',
  kind: 'client',
  data: { traceFlags },
  attributes: header('1'.padStart(16, '0'), flags),
})
const pair = (parent: number, child: number, recorded = true): SpanSketch => ({
  name: 'GET /',
  data: { traceFlags: parent, ...(recorded ? { startSequence: 1 } : {}) },
  children: [{ name: 'query', data: { traceFlags: child, ...(recorded ? { startSequence: 2 } : {}) } }],
})

test('sampled-flag-consistent', () => {
  testRule(sampledFlagConsistent, {
    valid: [
      { name: 'the caller was sampled, and so is this', trace: served('01', 1) },
      { name: 'the random flag is no matter', trace: served('03', 1) },
      { name: 'the caller was not sampled, and neither is this', trace: served('00', 0) },
      { name: 'what is sent is what is', trace: sent('01', 1) },
      { name: 'a header of another span', trace: { ...sent('00', 1), attributes: header(caller, '00') } },
      { name: 'a header of another trace', trace: { ...served('00', 1), data: { traceId: 'a'.repeat(32) } } },
      { name: 'parent and child agree', trace: pair(1, 1) },
      { name: 'flags that may not have been exported', trace: pair(1, 0, false) },
    ],
    invalid: [
      {
        trace: served('00', 1),
        findings: [
          {
            messageId: 'ignored',
            message:
              '"GET /" is sampled, though its caller said not sampled. Use a ParentBased sampler, so that traces are whole.',
          },
        ],
      },
      { trace: served('01', 0), findings: [{ messageId: 'ignored', expected: 'sampled', received: 'not sampled' }] },
      {
        trace: sent('00', 1),
        findings: [
          {
            messageId: 'sent',
            message:
              '"GET" is sampled and sends a traceparent that says not sampled. Inject the flags of the span itself.',
          },
        ],
      },
      { trace: sent('01', 0), findings: [{ messageId: 'sent', attribute: 'http.request.header.traceparent' }] },
      {
        trace: pair(1, 0),
        findings: [
          {
            messageId: 'child',
            message: '"query" is not sampled, though its parent "GET /" is sampled. Use a ParentBased sampler.',
          },
        ],
      },
      { trace: pair(0, 1), findings: [{ messageId: 'child', span: 'query' }] },
    ],
  })
})
