import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { AlwaysOffSampler, BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, test } from 'vitest'
import { attach } from '../../src/capture/attach.ts'
import { hub } from '../../src/capture/hub.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import { disableGlobals } from '../support/globals.ts'

afterEach(disableGlobals)

function withContextManager(): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
}

test('the spans of a provider that was given a recorder are recorded', () => {
  withContextManager()
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new Recorder()] }))
  attach()
  const scope = hub().open('test')
  trace.getTracer('app').startSpan('work').end()
  expect(scope.spans().map((span) => span.name)).toEqual(['work'])
  hub().close(scope)
})

test('a provider that takes processors later is given a recorder', () => {
  withContextManager()
  const processors: Recorder[] = []
  const inner = new BasicTracerProvider({
    spanProcessors: [
      {
        onStart: (span) => processors.forEach((processor) => processor.onStart(span)),
        onEnd: (span) => processors.forEach((processor) => processor.onEnd(span)),
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      },
    ],
  })
  trace.setGlobalTracerProvider(inner)
  attach({
    getTracer: (name) => inner.getTracer(name),
    addSpanProcessor: (processor) => {
      processors.push(processor)
    },
  })
  expect(processors).toHaveLength(1)
})

test('no provider is told', () => {
  expect(() => attach()).toThrowErrorMatchingInlineSnapshot(`
    [Error: There is no tracer provider to attach to: none is registered globally.
    Register yours first (\`sdk.start()\` or \`provider.register()\`), or let Spanwright install its own with \`install()\`.]
  `)
})

test('a provider without a recorder is named', () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider())
  expect(() => attach()).toThrowErrorMatchingInlineSnapshot(`
    [Error: The tracer provider (BasicTracerProvider) has no recorder, so its spans cannot be seen.
    Hand it one: \`new NodeSDK({ spanProcessors: [new Recorder()] })\` or \`new BasicTracerProvider({ spanProcessors: [new Recorder()] })\`, with \`import { Recorder } from 'spanwright'\`.]
  `)
})

test('a provider that samples nothing is named', () => {
  const options = { sampler: new AlwaysOffSampler(), spanProcessors: [new Recorder()] }
  trace.setGlobalTracerProvider(new BasicTracerProvider(options))
  expect(() => attach()).toThrowErrorMatchingInlineSnapshot(`
    [Error: The tracer provider (BasicTracerProvider) does not record a new root span: its sampler drops it.
    Sample everything in tests: \`sampler: new AlwaysOnSampler()\`, and no OTEL_TRACES_SAMPLER in the environment.]
  `)
})

test('a provider without a context manager is named', () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new Recorder()] }))
  expect(() => attach()).toThrowErrorMatchingInlineSnapshot(`
    [Error: A tracer provider (BasicTracerProvider) is registered, but no context manager: every span would be the root of a trace of its own.
    Register one: \`provider.register()\` of NodeTracerProvider and \`NodeSDK.start()\` do, or call \`context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())\` from @opentelemetry/context-async-hooks.]
  `)
})
