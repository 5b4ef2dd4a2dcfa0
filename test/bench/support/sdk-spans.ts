import { ROOT_CONTEXT, SpanKind, trace, type Attributes, type Tracer } from '@opentelemetry/api'
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base'

const names = ['db.query', 'cache.get', 'POST /charge'] as const
const perTrace = 10

/** The tracer of a provider that has this processor alone. */
export function tracerWith(processor: SpanProcessor): Tracer {
  return new BasicTracerProvider({ spanProcessors: [processor] }).getTracer('bench')
}

/** A processor that does nothing: what the SDK costs by itself. */
export const noopProcessor: SpanProcessor = {
  onStart() {},
  onEnd() {},
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
}

/** Makes so many spans with 6 attributes each, as traces of a server span and 9 children. */
export function makeSpans(tracer: Tracer, count: number): void {
  for (let made = 0; made < count; made += perTrace) {
    const root = tracer.startSpan(
      'GET /orders/:id',
      { kind: SpanKind.SERVER, attributes: makeAttributes() },
      ROOT_CONTEXT,
    )
    const inRoot = trace.setSpan(ROOT_CONTEXT, root)
    for (let child = 1; child < perTrace; child++) {
      tracer.startSpan(names[child % 3] ?? '', { attributes: makeAttributes() }, inRoot).end()
    }
    root.end()
  }
}

function makeAttributes(): Attributes {
  return {
    'http.request.method': 'GET',
    'http.route': '/orders/:id',
    'http.response.status_code': 200,
    'server.address': 'shop.example',
    'server.port': 8080,
    'app.cached': false,
  }
}
