import type { Trace } from '../../src/trace/trace.ts'
import { exception, makeTrace, makeTraces, span, type SpanSketch } from './make-trace.ts'

/** A trace of an order whose payment is declined: two services, two queries of one name, two spans in error. */
export function shopTrace(): Trace {
  return makeTrace(order([charge]))
}

/** The same order where the context did not reach the payment service, so that it started a trace of its own. */
export function partedTraces(): Trace[] {
  const [shop, payments] = makeTraces([order([])], [charge])
  if (!shop || !payments) throw new Error('Two traces were sketched.')
  return [shop, payments]
}

/** A trace with all that may be missing: an open span, a parent that was lost, and a caller elsewhere. */
export function cutOffTrace(): Trace {
  return makeTrace(
    span('GET /orders/:id', { kind: 'server', service: 'shop', parent: 'remote' }, [
      span('db.query', { kind: 'client', open: true, startStack: stack }),
    ]),
    span('send receipt', { kind: 'producer', service: 'mailer', parent: 'missing' }),
  )
}

const stack = [
  'Error',
  '    at Tracer.startSpan (/app/node_modules/@opentelemetry/sdk-trace/tracer.js:9:7)',
  '    at query (/app/src/db.ts:12:23)',
].join('\n')

const charge: SpanSketch = span('POST /charge', {
  kind: 'server',
  service: 'payments',
  seen: false,
  durationMs: 8,
  status: { code: 'error', message: 'card declined' },
  attributes: { 'http.request.method': 'POST', 'http.response.status_code': 402, 'error.type': 'CardDeclined' },
  events: [exception('CardDeclined', 'insufficient funds')],
})

function order(downstream: readonly SpanSketch[]): SpanSketch {
  const query = { 'db.system.name': 'postgresql', 'db.collection.name': 'orders' }
  return span(
    'GET /orders/:id',
    {
      kind: 'server',
      service: 'shop',
      durationMs: 40,
      attributes: { 'http.request.method': 'GET', 'http.route': '/orders/:id', 'http.response.status_code': 200 },
    },
    [
      span('load order', [
        span('db.query', { kind: 'client', attributes: { ...query, 'db.operation.name': 'SELECT' } }),
        span('db.query', { kind: 'client', attributes: { ...query, 'db.operation.name': 'UPDATE' } }),
      ]),
      span(
        'POST',
        { kind: 'client', status: 'error', durationMs: 20, attributes: { 'http.response.status_code': 402 } },
        downstream,
      ),
    ],
  )
}
