import { test } from 'vitest'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'
import { testRule } from '../../src/lint/test-rule.ts'
import { noBrokenAsyncContext } from '../../src/rules/no-broken-async-context.ts'

const query: SpanSketch = { name: 'SELECT orders', kind: 'client', scope: { name: 'pg' }, durationMs: 1 }
/** Every trace starts one second after the one before; this one runs while the next one starts. */
const request = (name: string, durationMs: number, more: Partial<SpanSketch> = {}): SpanSketch => ({
  name,
  kind: 'server',
  durationMs,
  ...more,
})
const whole = request('GET /a', 100, { children: [query] })
const running = request('GET /b', 1500)

test('no-broken-async-context', () => {
  testRule(noBrokenAsyncContext, {
    valid: [
      { name: 'below its request', trace: whole },
      { name: 'no request is running', traces: [whole, query] },
      { name: 'nothing shows that it belongs to a request', traces: [running, query] },
      { name: 'it also runs in the background', traces: [whole, running, query, { ...query, startMs: 5000 }] },
      {
        name: 'two requests are running',
        traces: [whole, [request('GET /b', 5000)], [request('GET /c', 5000)], query],
      },
      { name: 'a request of another process', traces: [whole, { ...running, service: 'other' }, query] },
      { name: 'it links to where it comes from', traces: [whole, running, { ...query, links: ['GET /b'] }] },
      { name: 'another instrumentation', traces: [whole, running, { ...query, scope: { name: 'other' } }] },
      { name: 'a request by itself', traces: [whole, running, request('GET /a', 1)] },
      {
        name: 'a call that comes back to the service',
        traces: [whole, running, { ...query, children: [request('GET /d', 1)] }],
      },
      { name: 'a parent in another process', traces: [whole, running, { ...query, parent: 'remote' }] },
    ],
    invalid: [
      {
        traces: [whole, running, query],
        findings: [
          {
            messageId: 'lost',
            span: 'SELECT orders',
            message:
              '"SELECT orders" begins a trace of its own while "GET /b" is running. Elsewhere it is below "GET /a": here its context was lost. Bind callbacks, queues and emitters with context.bind().',
          },
        ],
      },
      {
        name: 'in the same request as the whole one',
        traces: [request('GET /a', 1500, { children: [query] }), query],
        findings: [{ messageId: 'lost', span: 'SELECT orders' }],
      },
      {
        name: 'while a message is processed, after a longer one that ended',
        traces: [whole, request('process', 1500, { kind: 'consumer' }), { ...query, name: 'SELECT orders' }],
        findings: [{ messageId: 'lost' }],
      },
      {
        name: 'another request began later and has ended',
        traces: [whole, request('GET /b', 3500), request('GET /c', 10), query],
        findings: [{ messageId: 'lost' }],
      },
      {
        name: 'each time',
        traces: [whole, request('GET /b', 3500), query, query],
        findings: [{ messageId: 'lost', count: 2 }],
      },
    ],
  })
})
