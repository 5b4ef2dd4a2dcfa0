import { context, createContextKey, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { logs } from '@opentelemetry/api-logs'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CBaggagePropagator } from '@opentelemetry/core'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, test } from 'vitest'
import { hub } from '../../src/capture/hub.ts'
import { install } from '../../src/capture/install.ts'
import { disableGlobals } from '../support/globals.ts'

afterEach(disableGlobals)

function recordsSpans(): boolean {
  const span = trace.getTracer('test').startSpan('probe')
  span.end()
  return span.isRecording() || 'ended' in span
}

function carriesContext(): boolean {
  const key = createContextKey('test')
  return context.with(ROOT_CONTEXT.setValue(key, 1), () => context.active().getValue(key) === 1)
}

test('spans are recorded, context is carried, and trace context and baggage are propagated', () => {
  install()
  expect(recordsSpans()).toBe(true)
  expect(carriesContext()).toBe(true)
  expect(propagation.fields()).toEqual(['traceparent', 'tracestate', 'baggage'])
})

test('all that was registered is taken back', () => {
  const { uninstall } = install()
  uninstall()
  expect(recordsSpans()).toBe(false)
  expect(carriesContext()).toBe(false)
  expect(propagation.fields()).toEqual([])
  expect(logs.getLogger('test').constructor.name).not.toBe('Object')
})

test("a context manager and a propagator of the project's own are left alone", () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CBaggagePropagator())
  install().uninstall()
  expect(carriesContext()).toBe(true)
  expect(propagation.fields()).toEqual(['baggage'])
})

test('the service is that of the spans', () => {
  install({ service: 'orders' })
  const scope = hub().open('test')
  trace.getTracer('test').startSpan('work').end()
  expect(scope.spans()[0]?.resource.attributes['service.name']).toBe('orders')
  hub().close(scope)
})

test('a provider that is there already is named, with the way out', () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider())
  expect(() => install()).toThrowErrorMatchingInlineSnapshot(`
    [Error: A tracer provider (BasicTracerProvider) is registered already, so Spanwright cannot register its own.
    Hand the recorder to yours instead: \`new NodeSDK({ spanProcessors: [new Recorder()] })\`, with \`import { Recorder } from 'spanwright'\`.]
  `)
})

test('a registration that was lost since is told', () => {
  const { check } = install()
  check()
  trace.disable()
  expect(check).toThrowErrorMatchingInlineSnapshot(`
    [Error: The tracer provider that Spanwright registered is no longer the global one, so the spans of these tests are lost.
    None is registered: look for \`trace.disable()\`, for an SDK's \`shutdown()\`, and for code that registers a provider of its own.
    If the code under test must have its own provider, hand the recorder to it: \`new NodeSDK({ spanProcessors: [new Recorder()] })\`, with \`import { Recorder } from 'spanwright'\`.]
  `)
})

test('a provider that took its place is named', () => {
  const { check } = install()
  trace.disable()
  trace.setGlobalTracerProvider(new BasicTracerProvider())
  expect(check).toThrowErrorMatchingInlineSnapshot(`
    [Error: The tracer provider that Spanwright registered is no longer the global one, so the spans of these tests are lost.
    BasicTracerProvider is registered in its place: look for \`trace.disable()\`, for an SDK's \`shutdown()\`, and for code that registers a provider of its own.
    If the code under test must have its own provider, hand the recorder to it: \`new NodeSDK({ spanProcessors: [new Recorder()] })\`, with \`import { Recorder } from 'spanwright'\`.]
  `)
})
