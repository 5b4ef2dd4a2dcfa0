import { type Attributes, type Context, context, type SpanKind, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import { afterEach, describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { install } from '../../src/capture/install.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import { whyDropped } from '../../src/capture/sampling.ts'
import { record, type RecordedTelemetry } from '../../src/telemetry/record.ts'
import { disableGlobals } from '../support/globals.ts'

afterEach(disableGlobals)

/** A set-up of the user's own. */
function register(sampler: Sampler, more: object = {}): void {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ sampler, spanProcessors: [new Recorder()], ...more }))
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
}

/** Decides by the name alone, as a team does that drops its health checks. */
function byName(decisions: Readonly<Record<string, SamplingDecision>>): Sampler {
  return {
    shouldSample: (_: Context, _traceId: string, name: string, _kind: SpanKind, _attributes: Attributes) => ({
      decision: decisions[name] ?? SamplingDecision.RECORD_AND_SAMPLED,
    }),
    toString: () => 'ByName',
  }
}

const throwing: Sampler = {
  shouldSample() {
    throw new Error('a span has attributes')
  },
}

async function failureOf(telemetry: RecordedTelemetry): Promise<string> {
  return telemetry.trace({ timeout: 5 }).then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  )
}

describe('a sampler is asked', () => {
  test.each<[string, Sampler, string]>([
    ['takes all', new AlwaysOnSampler(), 'nothing to tell'],
    ['takes all roots', new ParentBasedSampler({ root: new AlwaysOnSampler() }), 'nothing to tell'],
    ['drops all', new AlwaysOffSampler(), '(AlwaysOffSampler) drops every new root span named "GET /"'],
    ['takes a share', new TraceIdRatioBasedSampler(0.4), '(TraceIdRatioBased{0.4}) drops 6 of 10 new root spans named'],
    ['drops the name', byName({ 'GET /': SamplingDecision.NOT_RECORD }), '(ByName) drops every new root span named'],
    ['drops another name', byName({ 'GET /health': SamplingDecision.NOT_RECORD }), 'nothing to tell'],
    ['records without sampling', byName({ 'GET /': SamplingDecision.RECORD }), 'nothing to tell'],
    ['throws on it', throwing, 'nothing to tell'],
  ])('that %s', (_, sampler, fact) => {
    register(sampler)
    expect(whyDropped('GET /')?.fact ?? 'nothing to tell').toContain(fact)
  })

  test('but for that of no provider, or of one that keeps none', () => {
    expect(whyDropped('GET /')).toBeUndefined()
    const { uninstall } = install()
    expect(whyDropped('GET /')).toBeUndefined()
    uninstall()
  })
})

test('a span whose name the sampler drops is told, with the way out', () => {
  register(byName({ 'GET /health': SamplingDecision.NOT_RECORD }))
  using telemetry = record()
  const tracer = trace.getTracer('shop')
  for (const name of ['GET /health', 'GET /orders']) tracer.startSpan(name).end()
  expect(() => expect(telemetry).toHaveSpan('GET /health')).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toHaveSpan("GET /health")

    No span is named "GET /health", among 1 span. It is named "GET /orders".
    Asked about it, the sampler of the tracer provider (ByName) drops every new root span named "GET /health".

      GET /orders
    Hint: what a sampler drops reaches no recorder: sample everything in tests, \`sampler: new AlwaysOnSampler()\`, with no OTEL_TRACES_SAMPLER in the environment.]
  `)
  expect(() => expect(telemetry).toHaveSpan('GET /orders', { kind: 'client' })).not.toThrow(/sampler/)
})

test('a span that is recorded and not sampled is marked', () => {
  register(byName({ 'GET /health': SamplingDecision.RECORD }))
  using telemetry = record()
  trace.getTracer('shop').startSpan('GET /health').end()
  expect(() => expect(telemetry).toHaveSpan('GET /health', { kind: 'server' })).toThrow(
    'GET /health   ← differs in kind, not sampled',
  )
})

test('that the sampler takes a share is told where nothing was recorded', async () => {
  const idGenerator = { generateTraceId: () => `${'0'.repeat(31)}1`, generateSpanId: () => `${'0'.repeat(15)}1` }
  register(new TraceIdRatioBasedSampler(0.4), { idGenerator })
  using telemetry = record()
  expect(await failureOf(telemetry)).toMatchInlineSnapshot(`
    "No trace was recorded: not a single span started within 5 ms.

    Asked about it, the sampler of the tracer provider (TraceIdRatioBased{0.4}) drops 6 of 10 new root spans.
    Hint: what a sampler drops reaches no recorder: sample everything in tests, \`sampler: new AlwaysOnSampler()\`, with no OTEL_TRACES_SAMPLER in the environment."
  `)
})
