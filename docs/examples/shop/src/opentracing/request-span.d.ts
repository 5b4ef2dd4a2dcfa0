import type { Span } from 'opentracing'

declare module 'express-serve-static-core' {
  interface Request {
    /** The span that the tracing middleware started for the request. */
    span?: Span
  }
}
