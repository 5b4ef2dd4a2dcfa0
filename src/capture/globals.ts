import {
  context,
  createContextKey,
  type MeterProvider,
  metrics,
  propagation,
  ROOT_CONTEXT,
  trace,
  type TracerProvider,
} from '@opentelemetry/api'

/** The tracer provider that is registered globally; undefined where none is. */
export function registeredProvider(): TracerProvider | undefined {
  const proxy: TracerProvider & { getDelegate?(): TracerProvider } = trace.getTracerProvider()
  const provider = proxy.getDelegate?.() ?? proxy
  return provider.constructor.name === 'NoopTracerProvider' ? undefined : provider
}

/** The name of the tracer provider that is registered globally; undefined where none is. */
export function registeredProviderName(): string | undefined {
  return registeredProvider()?.constructor.name
}

/** The meter provider that is registered globally; undefined where none is. */
export function registeredMeterProvider(): MeterProvider | undefined {
  const provider = metrics.getMeterProvider()
  return provider.constructor.name === 'NoopMeterProvider' ? undefined : provider
}

/** Whether a context manager is registered that carries a context into the functions that it calls. */
export function hasContextManager(): boolean {
  const key = createContextKey('spanwright.context-check')
  return context.with(ROOT_CONTEXT.setValue(key, true), () => context.active().getValue(key) === true)
}

/** Whether a propagator is registered. */
export function hasPropagator(): boolean {
  return propagation.fields().length > 0
}

/** Runs a function outside of every span, so that the spans that it starts are not children of the test runner's. */
export function outsideOfSpans<R>(fn: () => R): R {
  return trace.getActiveSpan() ? context.with(trace.deleteSpan(context.active()), fn) : fn()
}
