import { trace } from '@opentelemetry/api'
import { TracerShim } from '@opentelemetry/shim-opentracing'
import express, { type Express, type Request, type RequestHandler } from 'express'
import { FORMAT_HTTP_HEADERS, Tags } from 'opentracing'

const tracer = new TracerShim(trace.getTracer('hello'))

const tracingMiddleware: RequestHandler = (req, res, next) => {
  const caller = tracer.extract(FORMAT_HTTP_HEADERS, req.headers)
  const span = tracer.startSpan('http_request', caller ? { childOf: caller } : {})
  span.setTag(Tags.HTTP_URL, req.url)
  span.setTag(Tags.HTTP_METHOD, req.method)
  req.span = span

  // Not 'finish', which does not come when the customer hangs up.
  res.on('close', () => {
    span.setTag(Tags.HTTP_STATUS_CODE, res.statusCode)
    span.finish()
  })
  next()
}

function processRequest(req: Request): string {
  const span = tracer.startSpan('process_request', req.span ? { childOf: req.span } : {})
  try {
    return 'Hello, World!'
  } finally {
    span.finish()
  }
}

/** The storefront's first page as it was written for OpenTracing; the shim makes its spans OpenTelemetry's. */
export function createHello(): Express {
  const app = express()
  app.use(tracingMiddleware)
  app.get('/', (req, res) => {
    res.send(processRequest(req))
  })
  return app
}
