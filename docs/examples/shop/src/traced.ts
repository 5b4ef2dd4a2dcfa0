import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'

/** An error that says with which HTTP status to answer. */
export class HttpError extends Error {
  readonly statusCode: number

  constructor(name: string, message: string, statusCode: number) {
    super(message)
    this.name = name
    this.statusCode = statusCode
  }
}

/** Traces a handler by hand: the caller's context in, a server span by the HTTP conventions out. */
export function traced(
  tracer: Tracer,
  route: string,
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RequestListener {
  return async (request, response) => {
    const caller = propagation.extract(ROOT_CONTEXT, request.headers)
    const method = request.method ?? 'GET'
    const attributes = {
      'http.request.method': method,
      'http.route': route,
      'url.path': request.url ?? '/',
      'url.scheme': 'http',
    }
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller)
    try {
      await context.with(trace.setSpan(caller, span), () => handler(request, response))
    } catch (error) {
      const { name, message } = error as Error
      span.recordException(error as Error)
      span.setStatus({ code: SpanStatusCode.ERROR, message })
      span.setAttribute('error.type', name)
      response.writeHead(error instanceof HttpError ? error.statusCode : 500).end(message)
    } finally {
      span.setAttribute('http.response.status_code', response.statusCode)
      span.end()
    }
  }
}
