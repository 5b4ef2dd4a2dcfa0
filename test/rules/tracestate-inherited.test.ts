import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { tracestateInherited } from '../../src/rules/tracestate-inherited.ts'

const state = (traceState: string | undefined): SpanSketch['data'] & object =>
  traceState === undefined ? {} : { traceState }
const pair = (parent: string | undefined, child: string | undefined, more: Partial<SpanSketch> = {}): SpanSketch => ({
  name: 'GET /',
  service: 'shop',
  data: state(parent),
  children: [{ name: 'query', data: state(child), ...more }],
})
const captured = (kind: 'client' | 'server', header: string, own: string | undefined): SpanSketch => ({
  name: 'GET',
  kind,
  ...(kind === 'server' ? { parent: 'remote' as const } : {}),
  data: state(own),
  attributes: { 'http.request.header.tracestate': [header] },
})

test('tracestate-inherited', () => {
  testRule(tracestateInherited, {
    valid: [
      { name: 'the same', trace: pair('a=1,b=2', 'a=1,b=2') },
      { name: 'a member more, a value changed', trace: pair('a=1', 'own=1,a=2') },
      { name: 'none to inherit', trace: pair(undefined, 'a=1') },
      { name: 'a child in another service', trace: pair('a=1', undefined, { service: 'payments' }) },
      { name: 'all was received', trace: captured('server', 'a=1', 'own=2,a=1') },
      { name: 'a server whose exporter may write none', trace: captured('server', 'a=1', undefined) },
      { name: 'a server that starts a trace', trace: { ...captured('server', 'a=1', ''), parent: undefined as never } },
      { name: 'all was sent', trace: captured('client', 'a=1', 'a=1') },
      { name: 'sent with more', trace: captured('client', 'b=2,a=1', 'a=1') },
      { name: 'what is no member is none to inherit', trace: pair('A=1', '') },
      { name: 'masked', trace: captured('client', 'REDACTED', 'a=1') },
    ],
    invalid: [
      {
        trace: pair('a=1,b=2', 'b=2'),
        findings: [
          {
            messageId: 'child',
            span: 'query',
            message: '"query" has not the tracestate members of its parent "GET /": a. A child inherits them all.',
          },
        ],
      },
      {
        name: 'all are gone',
        trace: pair('a=1,b=2', undefined),
        findings: [{ messageId: 'child', received: 'a, b' }],
      },
      {
        trace: captured('server', 'a=1,b=2', 'a=1'),
        findings: [
          {
            messageId: 'received',
            message: '"GET" was called with tracestate members that it has not: b. Extract them with the traceparent.',
          },
        ],
      },
      {
        name: 'a span of this process is known to have none',
        trace: { ...captured('server', 'a=1', undefined), data: { startSequence: 1 } },
        findings: [{ messageId: 'received', received: 'a' }],
      },
      {
        trace: captured('client', 'b=2', 'a=1,b=2'),
        findings: [
          {
            messageId: 'sent',
            message: '"GET" has tracestate members that its call does not carry: a. Inject them with the traceparent.',
          },
        ],
      },
    ],
  })
})
