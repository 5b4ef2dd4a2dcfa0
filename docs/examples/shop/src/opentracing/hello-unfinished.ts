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

  res.on('finish', () => {
    span.setTag(Tags.HTTP_STATUS_CODE, res.statusCode)
  })
  next()
}

function processRequest(req: Request): string {
  tracer.startSpan('process_request', req.span ? { childOf: req.span } : {})
  return 'Hello, World!'
}

/** The same page with the mistake that is made most: no span is ever finished, and so none would be exported. */
export function createUnfinishedHello(): Express {
  const app = express()
  app.use(tracingMiddleware)
  app.get('/', (req, res) => {
    res.send(processRequest(req))
  })
  return app
}
