import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { traceparentVersionValid } from '../../src/rules/traceparent-version-valid.ts'

const valid = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const span = (
  kind: SpanSketch['kind'] & string,
  held: unknown,
  key = 'http.request.header.traceparent',
): SpanSketch => ({
  name: 'GET /',
  kind,
  attributes: { [key]: held as string },
})

test('traceparent-version-valid', () => {
  testRule(traceparentVersionValid, {
    valid: [
      { name: 'a list', trace: span('server', [valid]) },
      { name: 'a text', trace: span('server', valid) },
      { name: 'a list as JSON', trace: span('server', JSON.stringify([valid])) },
      { name: 'a later version that is received', trace: span('server', [valid.replace('00-', '01-')]) },
      { name: 'spaces, which the transport takes away', trace: span('server', [` ${valid}`]) },
      {
        name: 'masked',
        trace: [span('server', ['REDACTED']), span('server', ['***']), span('server', ['[Filtered]'])],
      },
      { name: 'no texts', trace: span('server', [1, 2]) },
      { name: 'no list', trace: span('server', 1) },
      { name: 'another header', trace: span('server', ['x'], 'http.request.header.tracestate') },
      { name: 'a header of a response', trace: span('server', ['x'], 'http.response.header.traceparent') },
    ],
    invalid: [
      {
        name: 'upper case',
        trace: span('server', [valid.toUpperCase()]),
        findings: [
          {
            messageId: 'ignored',
            attribute: 'http.request.header.traceparent',
            message:
              'http.request.header.traceparent of "GET /" is "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01", which receivers have to ignore: the trace-id is 32 lower-case hex digits.',
          },
        ],
      },
      {
        name: 'two of them',
        trace: span('server', [valid, valid]),
        findings: [{ messageId: 'ignored', expected: 'there is one traceparent and no more' }],
      },
      {
        name: 'not text that looks like a list',
        trace: span('server', '["no list'),
        findings: [{ messageId: 'ignored', received: '"[\\"no list"' }],
      },
      {
        name: 'what JavaScript makes of nothing',
        trace: span('client', ['undefined']),
        findings: [{ messageId: 'ignored', received: '"undefined"' }],
      },
      {
        name: 'reserved flags',
        trace: span('server', [valid.replace(/01$/, 'ff')]),
        findings: [
          {
            messageId: 'malformed',
            message:
              'http.request.header.traceparent of "GET /" is "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-ff". By W3C Trace Context all flags but sampled (01) and random (02) are zero.',
          },
        ],
      },
      {
        name: 'a later version that is sent',
        trace: span('client', [valid.replace('00-', '01-')], 'rpc.grpc.request.metadata.traceparent'),
        findings: [
          {
            messageId: 'version',
            message:
              '"GET /" sends rpc.grpc.request.metadata.traceparent of version 01. Send version 00, the only one that is specified.',
          },
        ],
      },
      {
        name: 'a header of a message, in another case',
        trace: span('producer', ['no context'], 'messaging.header.Traceparent'),
        findings: [{ messageId: 'ignored', attribute: 'messaging.header.Traceparent' }],
      },
    ],
  })
})
