import { context, ROOT_CONTEXT, trace, TraceFlags } from '@opentelemetry/api'
import { logs, SeverityNumber } from '@opentelemetry/api-logs'
import { LoggerProvider } from '@opentelemetry/sdk-logs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hub } from '../../src/capture/hub.ts'
import { install } from '../../src/capture/install.ts'
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

test('a record of the API is recorded with all that it says', () => {
  install()
  const logger = logs.getLogger('shop', '1.0.0', { schemaUrl: 'https://example.com/schema' })
  const emit = (): void =>
    logger.emit({
      timestamp: 1_700_000_000_123.5,
      severityNumber: SeverityNumber.WARN,
      severityText: 'WARN',
      eventName: 'order.charged',
      body: { order: '42', tries: [1, 2] },
      attributes: { 'order.id': '42', nothing: undefined },
    })
  context.with(inSpan, emit)
  expect(scope.logs()).toEqual([
    {
      traceId: spanContext.traceId,
      spanId: spanContext.spanId,
      timeUnixNano: 1_700_000_000_123_500_000n,
      severityNumber: 13,
      severityText: 'WARN',
      eventName: 'order.charged',
      body: { order: '42', tries: [1, 2] },
      attributes: { 'order.id': '42' },
      scope: { name: 'shop', version: '1.0.0', schemaUrl: 'https://example.com/schema' },
      sequence: expect.any(Number),
    },
  ])
})

test('a record outside of every span has no ids, and is of the test that runs', () => {
  install()
  logs.getLogger('shop').emit({ body: 'hello' })
  expect(scope.logs()).toMatchObject([{ body: 'hello' }])
  expect(scope.logs()[0]).not.toHaveProperty('traceId')
})

test('as a processor of the logs SDK the recorder records alike', () => {
  const provider = new LoggerProvider({ processors: [new Recorder()] })
  const record = { context: inSpan, severityNumber: SeverityNumber.INFO, body: 'charged', attributes: { tries: 2 } }
  provider.getLogger('shop', '1.0.0').emit(record)
  expect(scope.logs()).toMatchObject([
    {
      traceId: spanContext.traceId,
      spanId: spanContext.spanId,
      severityNumber: 9,
      body: 'charged',
      attributes: { tries: 2 },
      scope: { name: 'shop', version: '1.0.0' },
    },
  ])
})

test("a logger provider of the project's own is left alone", () => {
  const own = new LoggerProvider()
  logs.setGlobalLoggerProvider(own)
  install().uninstall()
  expect(logs.getLoggerProvider()).toBe(own)
})
