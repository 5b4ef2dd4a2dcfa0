import { isSpanContextValid, type SpanContext } from '@opentelemetry/api'

/** The ids that tie something to a span; none where there is no span, or one that is none, as where tracing is suppressed. */
export function spanIds(spanContext: SpanContext | undefined): { readonly traceId?: string; readonly spanId?: string } {
  if (!spanContext || !isSpanContextValid(spanContext)) return {}
  return { traceId: spanContext.traceId, spanId: spanContext.spanId }
}
