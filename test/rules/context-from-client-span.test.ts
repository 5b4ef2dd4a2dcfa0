import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { contextFromClientSpan } from '../../src/rules/context-from-client-span.ts'

/** A call with the context of the nth span of the case. */
const call = (n: number | string, more: Partial<SpanSketch> = {}): SpanSketch => ({
  name: 'POST',
  kind: 'client',
  attributes: { 'http.request.header.traceparent': [`00-${'1'.padStart(32, '0')}-${String(n).padStart(16, '0')}-01`] },
  ...more,
})
const below = (child: SpanSketch, kind: SpanSketch['kind'] & string = 'internal'): SpanSketch => ({
  name: 'checkout',
  kind,
  children: [child],
})

test('context-from-client-span', () => {
  testRule(contextFromClientSpan, {
    valid: [
      { name: 'its own', trace: below(call(2)) },
      { name: 'of a call that it is made of', trace: below(call(3, { children: [call(3, { name: 'inner' })] })) },
      { name: 'one that it links to', trace: below(call('abc', { links: [{ spanId: 'abc'.padStart(16, '0') }] })) },
      { name: 'a message that was given its context', trace: below(call('abc', { kind: 'producer' })) },
      { name: 'a message with the context of its creation', trace: below(call(1, { kind: 'producer' }), 'producer') },
      { name: 'a request that is received', trace: below(call(1, { kind: 'server' })) },
      { name: 'malformed', trace: below(call('xyz')) },
    ],
    invalid: [
      {
        name: 'of the span around it',
        trace: below(call(1)),
        findings: [
          {
            messageId: 'ancestor',
            message:
              '"POST" sends the context of "checkout", which it was started in, and not its own. Start the span before the context is injected.',
          },
        ],
      },
      {
        name: 'of a span further up',
        trace: { name: 'GET /', kind: 'server', children: [below(call(1))] },
        findings: [{ messageId: 'ancestor', span: 'POST' }],
      },
      {
        name: 'a message with the context of the span around it',
        trace: below(call(1, { kind: 'producer' })),
        findings: [{ messageId: 'ancestor' }],
      },
      {
        name: 'of a span that is not there',
        trace: below(call('abc')),
        findings: [
          {
            messageId: 'other',
            attribute: 'http.request.header.traceparent',
            message:
              '"POST" sends the context of another span, and not its own. Do not set or pass on traceparent by hand.',
          },
        ],
      },
    ],
  })
})
