import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api'
import { BasicTracerProvider, SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hub } from '../../src/capture/hub.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import type { Scope } from '../../src/capture/scope.ts'

const provider = new BasicTracerProvider({
  spanProcessors: [new Recorder()],
  resource: resourceFromAttributes({ 'service.name': 'shop' }),
})
const tracer = provider.getTracer('orders', '1.2.3')
let scope: Scope

beforeEach(() => {
  scope = hub().open('test')
})
afterEach(() => {
  hub().close(scope)
})

test('a span is recorded with all that it says', () => {
  const linked = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: TraceFlags.SAMPLED }
  const span = tracer.startSpan('charge', {
    kind: SpanKind.CLIENT,
    startTime: [1_700_000_000, 123_456_789],
    attributes: { text: 'a', number: 1.5, yes: true, list: ['a', 'b'] },
    links: [{ context: linked, attributes: { why: 'retry' } }],
  })
  span.addEvent('retried', { attempt: 2 }, [1_700_000_000, 200_000_001])
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'declined' })
  span.end([1_700_000_001, 1])

  expect(scope.spans()).toEqual([
    {
      name: 'charge',
      traceId: span.spanContext().traceId,
      spanId: span.spanContext().spanId,
      traceFlags: 1,
      kind: 'client',
      status: { code: 'error', message: 'declined' },
      startTimeUnixNano: 1_700_000_000_123_456_789n,
      endTimeUnixNano: 1_700_000_001_000_000_001n,
      attributes: { text: 'a', number: 1.5, yes: true, list: ['a', 'b'] },
      events: [{ name: 'retried', timeUnixNano: 1_700_000_000_200_000_001n, attributes: { attempt: 2 } }],
      links: [{ traceId: linked.traceId, spanId: linked.spanId, attributes: { why: 'retry' } }],
      resource: { attributes: { 'service.name': 'shop' } },
      scope: { name: 'orders', version: '1.2.3' },
      startSequence: expect.any(Number),
      endSequence: expect.any(Number),
    },
  ])
})

test('an open span is there, with the place where it was started, and what it says now', () => {
  const span = tracer.startSpan('work')
  expect(scope.spans()[0]).toMatchObject({ name: 'work', attributes: {} })
  span.setAttribute('later', true)
  const [data] = scope.spans()
  expect(data).not.toHaveProperty('endTimeUnixNano')
  expect(data?.attributes).toEqual({ later: true })
  expect(data?.startStack).toContain('recorder.test.ts')
  expect(scope.openCount).toBe(1)
  span.end()
  expect(scope.openCount).toBe(0)
  expect(scope.spans()[0]).not.toHaveProperty('startStack')
})

test('starts and ends are numbered in the order in which they happened', () => {
  const first = tracer.startSpan('first')
  const second = tracer.startSpan('second')
  first.end()
  second.end()
  const numbers = scope.spans().flatMap((span) => [span.startSequence ?? 0, span.endSequence ?? 0])
  const start = numbers[0] ?? 0
  expect(numbers.map((number) => number - start)).toEqual([0, 2, 1, 3])
})

test('only the first spans of a name keep their start stack, so that recording stays cheap', () => {
  const spans = Array.from({ length: 40 }, () => tracer.startSpan('many'))
  expect(scope.spans().filter((span) => span.startStack !== undefined)).toHaveLength(4)
  for (const span of spans) span.end()
})

test('the parent is told, and whether it is remote', () => {
  const remote = trace.setSpanContext(ROOT_CONTEXT, {
    traceId: 'c'.repeat(32),
    spanId: 'd'.repeat(16),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  })
  const server = tracer.startSpan('server', {}, remote)
  tracer.startSpan('query', {}, trace.setSpan(context.active(), server)).end()
  server.end()
  expect(scope.spans()).toMatchObject([
    { name: 'server', parentSpanId: 'd'.repeat(16), parentIsRemote: true },
    { name: 'query', parentSpanId: server.spanContext().spanId, parentIsRemote: false },
  ])
})

test('a span that records without being sampled is seen', () => {
  const recordOnly = new BasicTracerProvider({
    spanProcessors: [new Recorder()],
    sampler: { shouldSample: () => ({ decision: SamplingDecision.RECORD }), toString: () => 'record only' },
  })
  recordOnly.getTracer('test').startSpan('unsampled').end()
  expect(scope.spans()).toMatchObject([{ name: 'unsampled', traceFlags: 0 }])
})

test('as an exporter it records the spans that it is handed', () => {
  const ended: Parameters<Recorder['export']>[0][number][] = []
  const other = new BasicTracerProvider({
    spanProcessors: [
      {
        onStart: () => {},
        onEnd: (span) => ended.push(span),
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      },
    ],
  })
  other.getTracer('test').startSpan('exported').end()
  let code: number | undefined
  new Recorder().export(ended, (result) => {
    code = result.code
  })
  expect(scope.spans()).toMatchObject([{ name: 'exported', endSequence: expect.any(Number) }])
  expect(code).toBe(0)
})

test('attributes of a resource that are still being detected appear when they are there', async () => {
  let detect: (name: string) => void = () => {}
  const detected = new Promise<string>((resolve) => {
    detect = resolve
  })
  const slow = new BasicTracerProvider({
    spanProcessors: [new Recorder()],
    resource: resourceFromAttributes({ 'host.name': detected }),
  })
  slow.getTracer('test').startSpan('early').end()
  expect(scope.spans()[0]?.resource.attributes).toEqual({})
  detect('box')
  await expect.poll(() => scope.spans()[0]?.resource.attributes).toEqual({ 'host.name': 'box' })
})

test.each(['vitest', 'spanwright'])('spans of the scope "%s" are left out', (name) => {
  provider.getTracer(name).startSpan('own').end()
  expect(scope.spans()).toEqual([])
})

test('a second start or end of one span changes nothing', () => {
  const span = tracer.startSpan('once')
  span.end()
  span.end()
  expect(scope.spans()).toHaveLength(1)
  expect(scope.openCount).toBe(0)
})

/** A tracer of SDK 1's shape, to hold the recorder against it without installing it here. */
function startOldSpan(recorder: Recorder, traceId: string, isRemote: boolean): void {
  const parentContext = trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId: 'f'.repeat(16),
    traceFlags: TraceFlags.SAMPLED,
    isRemote,
  })
  const span: Parameters<Recorder['onStart']>[0] = {
    name: 'old',
    kind: SpanKind.SERVER,
    spanContext: () => ({ traceId, spanId: '1'.repeat(16), traceFlags: TraceFlags.SAMPLED }),
    parentSpanId: 'f'.repeat(16),
    startTime: [1, 0],
    endTime: [2, 0],
    ended: true,
    status: { code: SpanStatusCode.UNSET },
    attributes: {},
    links: [],
    events: [],
    resource: { attributes: {} },
    instrumentationLibrary: { name: 'old-library' },
  }
  recorder.onStart(span, parentContext)
  recorder.onEnd(span)
}

test.each([true, false])("a span of SDK 1's shape is recorded alike, parent remote: %s", (isRemote) => {
  startOldSpan(new Recorder(), (isRemote ? 'e' : 'f').repeat(32), isRemote)
  expect(scope.spans()).toMatchObject([
    { name: 'old', parentSpanId: 'f'.repeat(16), parentIsRemote: isRemote, scope: { name: 'old-library' } },
  ])
})
