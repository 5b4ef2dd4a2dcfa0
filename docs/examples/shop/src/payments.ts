import { createServer, type Server } from 'node:http'
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'

export function createPayments(tracer: Tracer): Server {
  return createServer((request, response) => {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers)
    const span = tracer.startSpan('POST /charge', { kind: SpanKind.SERVER }, parent)
    context.with(trace.setSpan(parent, span), async () => {
      const order = JSON.parse((await request.toArray()).join('')) as { card: string }
      response.statusCode = order.card === 'empty' ? 402 : 200
      if (order.card === 'empty') {
        span.recordException(new Error('declined'))
        span.setStatus({ code: SpanStatusCode.ERROR })
      }
      response.end('ok')
      span.end()
    })
  })
}
