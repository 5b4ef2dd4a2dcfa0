import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, test, vi } from 'vitest'
import '../support/matchers.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import { record } from '../../src/telemetry/record.ts'
import { disableGlobals } from '../support/globals.ts'

afterEach(() => {
  vi.useRealTimers()
  disableGlobals()
})

function register(options: ConstructorParameters<typeof BasicTracerProvider>[0] = {}): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new Recorder()], ...options }))
}

test('F1: waiting hangs while the clock is faked, and every span leaves a timer behind', async () => {
  vi.useFakeTimers()
  using telemetry = record()
  const tracer = trace.getTracer('shop')
  tracer.startSpan('a').end()
  const later = tracer.startSpan('b')
  const waiting = telemetry.traces()
  later.end()
  expect(await waiting).toHaveLength(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('F2: a span that has ended is hidden while its resource is still being detected', async () => {
  let detected: ((host: string) => void) | undefined
  const host = new Promise<string>((resolve) => (detected = resolve))
  register({ resource: resourceFromAttributes({ 'service.name': 'shop', 'host.id': host }) })
  using telemetry = record()
  trace.getTracer('shop').startSpan('a').end()
  expect(telemetry).toHaveSpan('a', { open: false, service: 'shop' })
  expect(await telemetry.trace()).toHaveSpan('a')
  detected?.('build-7')
  await telemetry.waitFor((traces) => expect(traces).toHaveSpan('a', { resource: { 'host.id': 'build-7' } }))
})

test('F3: what was read changes with what comes later, and open and unsampled spans are not seen', () => {
  const unsampled = { decision: SamplingDecision.RECORD }
  register({
    sampler: {
      shouldSample: (_, __, name) =>
        name === 'unsampled' ? unsampled : { decision: SamplingDecision.RECORD_AND_SAMPLED },
    },
  })
  using telemetry = record()
  const tracer = trace.getTracer('shop')
  const open = tracer.startSpan('open', { attributes: { step: 1 } })
  const before = telemetry.now()
  tracer.startSpan('unsampled').end()
  open.setAttribute('step', 2).end()

  expect(before).toHaveSpan({ open: true, attributes: { step: 1 } }, { times: 1 })
  expect(before).not.toHaveSpan('unsampled')
  expect(telemetry).toHaveSpan('unsampled', { where: ({ sampled }) => !sampled })
  before.length = 0
  expect(telemetry.now()).toHaveLength(2)
})

test('F4: a second provider is ignored in silence, and every test sees no spans', async () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider())
  expect(() => record()).toThrow(
    'The tracer provider (BasicTracerProvider) has no recorder, so its spans cannot be seen.',
  )
  disableGlobals()

  using telemetry = record({ timeout: 5 })
  trace.disable()
  trace.setGlobalTracerProvider(new BasicTracerProvider())
  trace.getTracer('shop').startSpan('a').end()
  await expect(telemetry.trace()).rejects.toThrow(
    'The tracer provider that Spanwright registered is no longer the global one, so the spans of these tests are lost.\n' +
      'BasicTracerProvider is registered in its place',
  )
})

test('F5: a poll for what must not happen passes at the first look, before it happens', async () => {
  using telemetry = record()
  const charge = (): void => trace.getTracer('shop').startSpan('charge card').end()
  await expect.poll(() => telemetry.now(), { interval: 1 }).toHaveLength(0)
  setImmediate(charge)
  await expect(telemetry.never('charge card', { for: 10_000 })).rejects.toThrow(
    'Expected no span that fits "charge card", found 1',
  )
})

test('F6: spans that start a trace of their own are lost, or counted for a test that runs beside', async () => {
  using telemetry = record()
  const tracer = trace.getTracer('shop')
  const work = async (name: string): Promise<void> => {
    for (let step = 0; step < 3; step++) {
      tracer.startActiveSpan(`${name} ${step}`, (span) => {
        tracer.startSpan(`${name} own`, { root: true }).end()
        span.end()
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (name === 'a') context.with(ROOT_CONTEXT, () => tracer.startSpan('a without context').end())
  }
  const [a, b] = await Promise.all([telemetry.capture(() => work('a')), telemetry.capture(() => work('b'))])
  expect(a).toHaveSpan('a own', { times: 3 })
  expect(a).toHaveSpan(/^a \d/, { times: 3 })
  expect(a).not.toHaveSpan(/^b/)
  expect(b).toHaveSpan(/^b/, { times: 6 })
  expect(b).not.toHaveSpan(/^a/)
  expect([...telemetry.now(), ...telemetry.unattributed()]).toHaveSpan('a without context', { times: 1 })
})

test('F11: what was recorded before is still there in the next test', () => {
  const tracer = trace.getTracer('shop')
  using first = record()
  tracer.startSpan('a', { attributes: { 'http.route': '/a' } }).end()
  first.stop()
  using second = record()
  tracer.startSpan('b').end()
  expect(first.now().flatMap(({ spans }) => spans.map(({ name }) => name))).toEqual(['a'])
  expect(second.now().flatMap(({ spans }) => spans.map(({ name }) => name))).toEqual(['b'])
  expect(first.now()[0]?.find('a')).toHaveAttribute('http.route', '/a')
})
