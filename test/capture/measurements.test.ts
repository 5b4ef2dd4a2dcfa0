import {
  context,
  createNoopMeter,
  metrics,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  ValueType,
  type MeterProvider,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider as SdkMeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attach } from '../../src/capture/attach.ts'
import { hub } from '../../src/capture/hub.ts'
import { install } from '../../src/capture/install.ts'
import { recordMeasurements } from '../../src/capture/record-measurements.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import type { Scope } from '../../src/capture/scope.ts'
import { disableGlobals } from '../support/globals.ts'

let scope: Scope

beforeEach(() => {
  scope = hub().open('test')
})
afterEach(() => {
  hub().close(scope)
  disableGlobals()
})

const spanContext = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: TraceFlags.SAMPLED }
const inSpan = trace.setSpanContext(ROOT_CONTEXT, spanContext)
const ids = { traceId: spanContext.traceId, spanId: spanContext.spanId }

/** A meter provider of the SDK's, and what it has collected: the names, and the values of their points. */
function makeSdk(): { provider: SdkMeterProvider; collected(): Promise<Record<string, unknown[]>> } {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 600_000 })
  const provider = new SdkMeterProvider({ readers: [reader] })
  const collected = async (): Promise<Record<string, unknown[]>> => {
    await reader.forceFlush()
    const scopes = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics)
    const all = scopes.flatMap((one) => one.metrics)
    await provider.shutdown()
    return Object.fromEntries(
      all.map((metric) => [metric.descriptor.name, metric.dataPoints.map(({ value }) => value)]),
    )
  }
  return { provider, collected }
}

/** What was measured, in short. */
function measured(): unknown[] {
  return scope.measurements().map(({ name, instrument, value }) => [name, instrument, value])
}

describe('where nobody registered a meter provider', () => {
  test('a measurement is recorded with all that it says', () => {
    install()
    const meter = metrics.getMeter('shop', '1.0.0', { schemaUrl: 'https://example.com/schema' })
    const duration = meter.createHistogram('order.duration', { unit: 's', description: 'How long an order takes' })
    const before = BigInt(Date.now()) * 1_000_000n
    context.with(inSpan, () => duration.record(0.25, { 'order.id': '42', tags: ['a', 'b'] }))
    expect(scope.measurements()).toEqual([
      {
        ...ids,
        name: 'order.duration',
        instrument: 'histogram',
        unit: 's',
        description: 'How long an order takes',
        value: 0.25,
        attributes: { 'order.id': '42', tags: ['a', 'b'] },
        timeUnixNano: expect.any(BigInt),
        scope: { name: 'shop', version: '1.0.0', schemaUrl: 'https://example.com/schema' },
        sequence: expect.any(Number),
      },
    ])
    expect(scope.measurements()[0]?.timeUnixNano).toBeGreaterThanOrEqual(before)
  })

  test('every kind of instrument records, and says of which kind it is', () => {
    install()
    const meter = metrics.getMeter('shop')
    meter.createCounter('orders').add(2)
    meter.createUpDownCounter('queue').add(-1)
    meter.createHistogram('duration').record(3)
    meter.createGauge('temperature').record(-4.5)
    expect(measured()).toEqual([
      ['orders', 'counter', 2],
      ['queue', 'updowncounter', -1],
      ['duration', 'histogram', 3],
      ['temperature', 'gauge', -4.5],
    ])
  })

  test('outside of every span there are no ids, no unit and no description where none is given', () => {
    install()
    metrics.getMeter('shop').createCounter('orders').add(1)
    expect(scope.measurements()).toEqual([
      {
        name: 'orders',
        instrument: 'counter',
        value: 1,
        attributes: {},
        timeUnixNano: expect.any(BigInt),
        scope: { name: 'shop' },
        sequence: expect.any(Number),
      },
    ])
  })

  test('the context that is given counts, not the active one', () => {
    install()
    metrics.getMeter('shop').createCounter('orders').add(1, {}, inSpan)
    context.with(inSpan, () => metrics.getMeter('shop').createCounter('orders').add(1, {}, ROOT_CONTEXT))
    expect(scope.measurements().map(({ spanId }) => spanId)).toEqual([ids.spanId, undefined])
  })

  test('a span context that is none ties to nothing', () => {
    install()
    const none = { traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 0 }
    metrics.getMeter('shop').createCounter('orders').add(1, {}, trace.setSpanContext(ROOT_CONTEXT, none))
    expect(scope.measurements()[0]).not.toHaveProperty('spanId')
  })

  test('it is of the test that owns the trace, else of the one in whose async context it was recorded', () => {
    install()
    const other = hub().open('other')
    const orders = metrics.getMeter('shop').createCounter('orders')
    const span = hub().run(other, () => trace.getTracer('shop').startSpan('work'))
    hub().run(scope, () => orders.add(1, {}, trace.setSpan(ROOT_CONTEXT, span)))
    hub().run(other, () => orders.add(2))
    hub().run(scope, () => orders.add(3))
    hub().close(other)
    expect(other.measurements().map(({ value }) => value)).toEqual([1, 2])
    expect(scope.measurements().map(({ value }) => value)).toEqual([3])
  })

  test('what an SDK throws away is not recorded, and what it cuts is cut', () => {
    install()
    const meter = metrics.getMeter('shop')
    meter.createCounter('orders').add(-1)
    meter.createHistogram('duration').record(-1)
    meter.createGauge('temperature').record('5' as unknown as number)
    const whole = meter.createUpDownCounter('queue', { valueType: ValueType.INT })
    whole.add(Number.NaN)
    whole.add(-2.7)
    expect(measured()).toEqual([['queue', 'updowncounter', -2]])
  })

  test('instruments that are observed are accepted, and their callbacks are not called', () => {
    install()
    const meter = metrics.getMeter('shop')
    const fail = (): never => {
      throw new Error('called')
    }
    const gauge = meter.createObservableGauge('memory')
    gauge.addCallback(fail)
    meter.createObservableCounter('ticks').addCallback(fail)
    meter.createObservableUpDownCounter('queue').addCallback(fail)
    meter.addBatchObservableCallback(fail, [gauge])
    meter.removeBatchObservableCallback(fail, [gauge])
    gauge.removeCallback(fail)
    expect(scope.measurements()).toEqual([])
  })

  test('attributes are copied, as they were', () => {
    install()
    const attributes: Record<string, string | undefined> = { 'order.id': '42', nothing: undefined }
    metrics.getMeter('shop').createCounter('orders').add(1, attributes)
    attributes['order.id'] = '43'
    expect(scope.measurements()[0]?.attributes).toEqual({ 'order.id': '42' })
  })

  test('the registration is taken back', () => {
    const none = metrics.getMeterProvider()
    const { uninstall } = install()
    expect(metrics.getMeterProvider()).not.toBe(none)
    uninstall()
    expect(metrics.getMeterProvider()).toBe(none)
  })

  test('a provider that took its place since is left there', () => {
    const { uninstall } = install()
    metrics.disable()
    const { provider } = makeSdk()
    metrics.setGlobalMeterProvider(provider)
    uninstall()
    expect(metrics.getMeterProvider()).toBe(provider)
  })
})

describe("a meter provider of the project's own", () => {
  test('stays registered and measures as before, and what it measures is recorded', async () => {
    const { provider, collected } = makeSdk()
    metrics.setGlobalMeterProvider(provider)
    install()
    expect(metrics.getMeterProvider()).toBe(provider)
    const meter = metrics.getMeter('shop', '1.0.0')
    context.with(inSpan, () => meter.createCounter('orders').add(2))
    meter.createUpDownCounter('queue').add(-1)
    meter.createGauge('temperature').record(4)
    meter.createHistogram('duration').record(3)
    const memory = meter.createObservableGauge('memory')
    memory.addCallback((result) => result.observe(7))
    const ticks = meter.createObservableCounter('ticks')
    const sockets = meter.createObservableUpDownCounter('sockets')
    meter.addBatchObservableCallback(
      (result) => {
        result.observe(ticks, 8)
        result.observe(sockets, 9)
      },
      [ticks, sockets],
    )

    expect(measured()).toEqual([
      ['orders', 'counter', 2],
      ['queue', 'updowncounter', -1],
      ['temperature', 'gauge', 4],
      ['duration', 'histogram', 3],
    ])
    expect(scope.measurements()[0]).toMatchObject({ ...ids, scope: { name: 'shop', version: '1.0.0' } })
    expect(await collected()).toEqual({
      orders: [2],
      queue: [-1],
      temperature: [4],
      duration: [expect.objectContaining({ count: 1, sum: 3 })],
      memory: [7],
      ticks: [8],
      sockets: [9],
    })
  })

  test('is recorded beside a tracer provider of its own', () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new Recorder()] }))
    metrics.setGlobalMeterProvider(makeSdk().provider)
    const { uninstall } = attach()
    metrics.getMeter('shop').createCounter('orders').add(1)
    uninstall()
    metrics.getMeter('shop').createCounter('orders').add(2)
    expect(measured()).toEqual([['orders', 'counter', 1]])
  })

  test('is as it was when all is taken back', () => {
    const { provider } = makeSdk()
    metrics.setGlobalMeterProvider(provider)
    const { uninstall } = install()
    expect(Object.hasOwn(provider, 'getMeter')).toBe(true)
    uninstall()
    expect(Object.hasOwn(provider, 'getMeter')).toBe(false)
    expect(metrics.getMeterProvider()).toBe(provider)
  })

  test('whose getMeter was replaced since keeps that', () => {
    const { provider } = makeSdk()
    metrics.setGlobalMeterProvider(provider)
    const { uninstall } = install()
    const later: MeterProvider['getMeter'] = () => createNoopMeter()
    provider.getMeter = later as typeof provider.getMeter
    uninstall()
    expect(provider.getMeter).toBe(later)
  })

  test('whose getMeter is its own has it back', () => {
    const { provider } = makeSdk()
    const own: MeterProvider = { getMeter: (...args) => provider.getMeter(...args) }
    const { getMeter } = own
    metrics.setGlobalMeterProvider(own)
    install().uninstall()
    expect(own.getMeter).toBe(getMeter)
  })
})

describe('recordMeasurements', () => {
  test('records a provider that is nowhere registered, and gives it back', async () => {
    const { provider, collected } = makeSdk()
    expect(recordMeasurements(provider)).toBe(provider)
    provider.getMeter('shop').createCounter('orders').add(2)
    expect(measured()).toEqual([['orders', 'counter', 2]])
    expect(await collected()).toEqual({ orders: [2] })
  })

  test('records once, however often it is called, and whether the provider is registered too', () => {
    const { provider } = makeSdk()
    metrics.setGlobalMeterProvider(recordMeasurements(recordMeasurements(provider)))
    const { uninstall } = install()
    metrics.getMeter('shop').createCounter('orders').add(1)
    uninstall()
    metrics.getMeter('shop').createCounter('orders').add(2)
    expect(measured()).toEqual([
      ['orders', 'counter', 1],
      ['orders', 'counter', 2],
    ])
  })
})
