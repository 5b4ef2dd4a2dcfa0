import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { context, propagation, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeEach, inject } from 'vitest'
import { instrument } from '../../../../../src/capture/instrument/index.ts'
import { worker } from './worker.ts'

if (!worker.provided) {
  worker.provided = true
  const provider = new BasicTracerProvider({
    spanProcessors: [
      {
        onStart: () => {},
        onEnd: (span) => void worker.spans.push(span),
        forceFlush: async () => {},
        shutdown: async () => {},
      },
    ],
  })
  trace.setGlobalTracerProvider(provider)
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
}

const state = worker.vitest()
worker.instrument = () =>
  instrument({
    root: import.meta.dirname,
    instrumentations: inject('instrumentations'),
    importModule: (path) => import(/* @vite-ignore */ path),
    evaluated: () => state.moduleExecutionInfo,
    pool: state.ctx.pool,
  })
worker.instrumented = await worker.instrument()

beforeEach(() => {
  worker.spans.length = 0
})
afterAll(() => worker.instrumented?.check())
