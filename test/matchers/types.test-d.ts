/* Compiled by `npm run types`, and never run. */
/* oxlint-disable vitest/no-standalone-expect, vitest/require-awaited-expect-poll, vitest/valid-expect */
import type { SpanContext } from '@opentelemetry/api'
import { expect, expectTypeOf } from 'vitest'
import * as matchers from '../../matchers/index.ts'
import type { MatcherContext, MatcherResult, TraceMatchers } from '../../matchers/index.ts'
import { createSnapshotSerializer, snapshotSerializer } from '../../matchers/snapshot-serializer.ts'
import '../support/matchers.ts'
import { absent } from '../../src/query/value-pattern.ts'
import type { Telemetry } from '../../src/telemetry/telemetry.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'

declare const trace: Trace
declare const span: Span
declare const later: Promise<Trace>
declare const spanContext: SpanContext
declare const telemetry: Telemetry

// Every matcher has a type, with the parameters of its code.
expectTypeOf<keyof typeof matchers>().toEqualTypeOf<keyof TraceMatchers<void>>()
type ParametersInCode = {
  [K in keyof typeof matchers]: (typeof matchers)[K] extends (
    this: MatcherContext,
    received: unknown,
    ...args: infer Args
  ) => MatcherResult
    ? Args
    : never
}
type ParametersInTypes = { [K in keyof TraceMatchers<void>]: Parameters<TraceMatchers<void>[K]> }
expectTypeOf<ParametersInTypes>().toEqualTypeOf<ParametersInCode>()

// What users write.
expectTypeOf(expect(trace).toHaveSpan('db.query')).toEqualTypeOf<void>()
expect(trace).toHaveSpan(/^db/, { kind: 'client', times: { min: 1 } })
expect(trace).toHaveSpan((one) => one.durationMs !== undefined)
expect(trace).toHaveSpan({ name: 'db.query', attributes: { 'db.system.name': expect.any(String), user: absent } })
expect(trace).not.toHaveRootSpan('GET /', { kind: 'server' })
expect([trace]).toBeSingleTrace()
expect(trace).toBeComplete({ remoteParent: true })
expect(trace).toHaveNoErrors({ except: { name: /^POST/ } })
expect(trace).toFinishWithin(200, { query: 'db.query' })
expect(trace).toFollowConventions()
expect(trace).toFollowConventions('recommended')
expect(trace).toFollowConventions({ extends: 'strict', rules: { 'max-depth': ['warn', { max: 3 }] } })
expect(trace).toCallServices(['payments', 'postgresql'])
expect(trace).toCallServices({ shop: ['payments'], payments: { ledger: { max: 2 } } }, { peers: false })
expect(trace).not.toCallServicesExactly([])
expect(telemetry).toHaveLog(/declined/, { severity: { min: 'warn' }, span: 'POST /charge', times: 1 })
expect(telemetry).toHaveLog({ body: { order: expect.any(String) }, span }, { attributes: { user: absent } })
expect(telemetry).toHaveLog(({ span }) => span === undefined)
expectTypeOf(expect.poll(() => telemetry).toHaveLog('charged')).toEqualTypeOf<Promise<void>>()
expect(telemetry).toHaveMeasurement(/declined$/, { value: (value) => value > 0, instrument: 'counter', times: 1 })
expect(trace).toHaveMeasurement({ name: 'orders', unit: '{order}', scope: { name: 'shop' } }, { span: 'POST /charge' })
expect(span).not.toHaveMeasurement(({ value, attributes }) => value > 1 && 'user' in attributes)
expect(span).toHaveMeasurement('orders', { attributes: { user: absent }, value: expect.any(Number) })
expectTypeOf(expect.poll(() => telemetry).toHaveMeasurement('orders')).toEqualTypeOf<Promise<void>>()
expect(span).toHaveAttribute('http.route')
expect(span).toHaveAttribute('http.response.status_code', (code: number) => code < 500)
expect(span).toHaveAttributes({ 'http.route': '/', 'user.id': expect.any(Number) })
expect(span).toHaveStatus({ code: 'error', message: /declined/ })
expect(span).toHaveKind('server')
expect(span).toBeChildOf(span)
expect(span).not.toBeDescendantOf({ kind: 'consumer' })
expect(trace).toHaveSpansInOrder(['GET /', /^db/, { kind: 'producer' }, (one) => one.open])
expect(trace).toHaveNoOpenSpans({ except: 'websocket' })
expect(trace).not.toHaveNoOrphans()
expect(span).toHaveAttributesExactly({ 'http.route': '/' }, { ignore: ['thread.id', /^server\./] })
expect(span).toHaveEvent('retry', { times: { min: 1 } })
expect(span).toHaveEvent({ name: /^re/, attributes: { attempt: expect.any(Number) } })
expect(span).toHaveException()
expect(span).toHaveException(new RangeError('too far'))
expect(span).toHaveException(RangeError)
expect(span).toHaveException(class Declined extends Error {})
expect(span).toHaveException({ type: 'RangeError', message: /far/ })
expect(span).toHaveLinkTo(span)
expect(span).toHaveLinkTo({ kind: 'producer' })
expect(span).toHaveLinkTo(spanContext)
expect(span).toHaveDuration({ min: 1, max: 2.5 })
expect(span).toHaveResource('shop')
expect(span).toHaveResource({ 'service.name': /^sh/ })
expect(span).toHaveScope({ name: 'pg', version: /^8/ })
expect(span).toBeRootSpan()
expect(span).toBeSiblingOf('db.query')
expect(span).toRunBefore(span)
expect(span).not.toOverlap({ kind: 'consumer' })
expect.soft(trace).toBeComplete()
expect({ span }).toEqual({ span: expect.toHaveDuration({ max: 5 }) })
expectTypeOf(expect(Promise.resolve(span)).resolves.toRunBefore('db.query')).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect.poll(() => span).toHaveEvent('retry')).toEqualTypeOf<Promise<void>>()
expect.addSnapshotSerializer(snapshotSerializer)
expect.addSnapshotSerializer(createSnapshotSerializer({ mask: ['app.request_id', /token$/], keep: ['server.port'] }))
expect({ trace }).toEqual({ trace: expect.toBeComplete() })
expect({ trace }).toEqual({ trace: expect.not.toHaveSpan('db.query') })
expectTypeOf(expect(later).resolves.toHaveSpan('db.query', { times: 1 })).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect(later).resolves.not.toBeComplete()).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect.poll(() => trace).toHaveSpan('db.query')).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect.poll(() => [trace]).not.toBeSingleTrace()).toEqualTypeOf<Promise<void>>()

// @ts-expect-error A misspelt matcher does not compile.
expect(trace).toHaveSpann('db.query')
// @ts-expect-error A misspelt matcher does not compile behind .not either.
expect(trace).not.toBeSingelTrace()
// @ts-expect-error A misspelt asymmetric matcher does not compile.
expect.toBeCompleted()
// @ts-expect-error A query is needed.
expect(trace).toHaveSpan()
// @ts-expect-error The name is the query's, not a further field.
expect(trace).toHaveSpan('db.query', { name: 'db.query' })
// @ts-expect-error There is no such field.
expect(trace).toHaveSpan('db.query', { tims: 2 })
// @ts-expect-error There is no such kind.
expect(trace).toHaveSpan('db.query', { kind: 'CLIENT' })
// @ts-expect-error A count is toHaveSpan's.
expect(trace).toHaveRootSpan('GET /', { times: 1 })
// @ts-expect-error It takes nothing.
expect(trace).toBeSingleTrace(2)
// @ts-expect-error There is no such option.
expect(trace).toBeComplete({ remoteParents: true })
// @ts-expect-error There is no such option.
expect(trace).toHaveNoErrors({ expect: 'POST' })
// @ts-expect-error A bound is needed.
expect(trace).toFinishWithin()
// @ts-expect-error There is no such option.
expect(trace).toFinishWithin(200, { name: 'db.query' })
// @ts-expect-error There is no such level.
expect(trace).toFollowConventions({ rules: { 'max-depth': 'fatal' } })
// @ts-expect-error One service is a list too.
expect(trace).toCallServices('payments')
// @ts-expect-error One service is a list too.
expect(trace).toCallServices({ shop: 'payments' })
// @ts-expect-error There is no such severity.
expect(telemetry).toHaveLog({ severity: 'WARN' })
// @ts-expect-error There is no such field.
expect(telemetry).toHaveLog({ message: 'charged' })
// @ts-expect-error There is no such instrument that measures where it is called.
expect(span).toHaveMeasurement('orders', { instrument: 'observablegauge' })
// @ts-expect-error There is no such field.
expect(telemetry).toHaveMeasurement({ meter: 'shop' })
// @ts-expect-error A value is a number.
expect(telemetry).toHaveMeasurement('orders', { value: '1' })
// @ts-expect-error A value of undefined is more often a slip than a wish.
expect(span).toHaveAttribute('http.route', undefined)
// @ts-expect-error A value of undefined is more often a slip than a wish.
expect(span).toHaveAttributes({ 'http.route': undefined })
// @ts-expect-error The code is a word here.
expect(span).toHaveStatus(2)
// @ts-expect-error There is no such kind.
expect(span).toHaveKind('http')
// @ts-expect-error A trace is no parent.
expect(span).toBeChildOf(trace)
// @ts-expect-error An order is a list.
expect(trace).toHaveSpansInOrder('GET /')
// @ts-expect-error There is no such option.
expect(trace).toHaveNoOpenSpans({ expect: 'websocket' })
// @ts-expect-error It takes nothing.
expect(trace).toHaveNoOrphans({ except: 'GET /' })
// @ts-expect-error Keys stand in a list.
expect(span).toHaveAttributesExactly({}, { ignore: 'thread.id' })
// @ts-expect-error There is no such field.
expect(span).toHaveEvent({ nme: 'retry' })
// @ts-expect-error An exception of undefined is more often a slip than a wish.
expect(span).toHaveException(undefined)
// @ts-expect-error A function is no class of errors.
expect(span).toHaveException(() => true)
// @ts-expect-error A context has both ids.
expect(span).toHaveLinkTo({ traceId: '' })
// @ts-expect-error Bounds are min and max.
expect(span).toHaveDuration(5)
// @ts-expect-error A service is a string here.
expect(span).toHaveResource(7)
// @ts-expect-error There is no such field.
expect(span).toHaveScope({ versoin: '8' })
// @ts-expect-error A trace is no span.
expect(span).toRunBefore(trace)
// @ts-expect-error A query is needed.
expect(span).toOverlap()
// @ts-expect-error There is no such option.
createSnapshotSerializer({ masks: [] })

// Other libraries take the matchers in one call: this is the shape of Jest's `expect.extend`, which Bun has too.
interface JestContext {
  readonly isNot?: boolean
  readonly promise?: string
  readonly equals: (a: unknown, b: unknown) => boolean
}
type JestResult = { pass: boolean; message(): string } | Promise<{ pass: boolean; message(): string }>
/** What Jest's types say of a matcher's arguments: anything. */
type Anything = ReturnType<typeof JSON.parse>
type JestMatcher = (this: JestContext, actual: Anything, ...expected: Anything[]) => JestResult
declare const jestExpect: { extend(matchers: Record<string, JestMatcher>): void }
jestExpect.extend(matchers)
/** The shape of Jest's serializers, of which pretty-format calls `serialize` with six arguments. */
interface JestSerializer {
  test: (value: Anything) => boolean
  serialize(
    value: Anything,
    config: object,
    indentation: string,
    depth: number,
    refs: Anything[],
    printer: Anything,
  ): string
}
expectTypeOf(snapshotSerializer).toExtend<JestSerializer>()
expect.extend(matchers)
