import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { exception, makeTrace, span } from '../../support/make-trace.ts'
import { shopTrace } from '../../support/shop-traces.ts'

const tell = (trace: Trace): unknown[] =>
  trace.errorOrigins().map(({ span, path, swallowedBy }) => ({
    span: span.name,
    path: path.map(({ name }) => name),
    swallowedBy: swallowedBy?.name,
  }))

describe('the origin of an error', () => {
  test('is not there where nothing failed', () => {
    const trace = makeTrace(span('a', [span('b')]))
    expect(trace.errorOrigin()).toBeUndefined()
    expect(trace.errorOrigins()).toEqual([])
  })

  test('is the deepest span that failed; the first above it that did not swallowed it', () => {
    expect(tell(shopTrace())).toEqual([
      { span: 'POST /charge', path: ['POST /charge', 'POST'], swallowedBy: 'GET /orders/:id' },
    ])
  })

  test('is swallowed by nobody where it went all the way up', () => {
    const trace = makeTrace(span('GET /', { status: 'error' }, [span('db.query', { status: 'error' })]))
    expect(trace.errorOrigin()?.swallowedBy).toBeUndefined()
    expect(trace.errorOrigin()?.path).toEqual([trace.find('db.query'), trace.find('GET /')])
  })

  test('may be a recorded exception, unless the status says that all went well', () => {
    const failing = { events: [exception('Error', 'lost')] }
    const trace = makeTrace(
      span('GET /', [span('retried', { ...failing, status: 'ok' }), span('given up', failing), span('fine')]),
    )
    expect(tell(trace)).toEqual([{ span: 'given up', path: ['given up'], swallowedBy: 'GET /' }])
  })

  test('is of several the one that ended first, whichever started first', () => {
    const trace = makeTrace(
      span('GET /', { status: 'error' }, [
        span('outer', { status: 'error' }, [span('work'), span('late', { status: 'error' })]),
        span('later', { status: 'error' }),
      ]),
    )
    expect(tell(trace)).toEqual([
      { span: 'late', path: ['late', 'outer', 'GET /'], swallowedBy: undefined },
      { span: 'later', path: ['later', 'GET /'], swallowedBy: undefined },
    ])
    expect(trace.errorOrigin()?.span.name).toBe('late')
  })

  test('goes by the clock where this process did not see all', () => {
    const failing = { status: 'error', seen: false } as const
    const trace = makeTrace(
      span('GET /', [span('slow', { ...failing, durationMs: 50 }), span('quick', { ...failing, durationMs: 1 })]),
    )
    expect(trace.errorOrigins().map(({ span }) => span.name)).toEqual(['quick', 'slow'])
  })

  test('is last where the span is still open', () => {
    const trace = makeTrace(
      span('GET /', [span('open', { open: true, status: 'error' }), span('ended', { status: 'error' })]),
    )
    expect(trace.errorOrigins().map(({ span }) => span.name)).toEqual(['ended', 'open'])
  })

  test('is another one where a span between did not fail', () => {
    const trace = makeTrace(
      span('GET /', { status: 'error' }, [span('fallback', [span('cache', { status: 'error' })]), span('db')]),
    )
    expect(tell(trace)).toEqual([
      { span: 'cache', path: ['cache'], swallowedBy: 'fallback' },
      { span: 'GET /', path: ['GET /'], swallowedBy: undefined },
    ])
  })
})
