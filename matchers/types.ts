import type { Conventions } from '../src/lint/conventions.ts'
import type { TreeDescription } from '../src/query/tree/compile-tree.ts'
import type { TreeOptions } from '../src/query/tree/tree-pattern.ts'
import type {
  AttributesPattern,
  DurationPattern,
  EventPattern,
  ScopePattern,
  SpanPattern,
  SpanQuery,
} from '../src/query/span-pattern.ts'
import type { ValuePattern } from '../src/query/value-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanKind } from '../src/trace/span-data.ts'
import type { CalledServices } from './support/called-services.ts'
import type { CalledServicesOptions } from './support/judge-services.ts'
import type { LinkContext } from './support/link-context.ts'
import type { LogQuery } from './support/log-pattern.ts'
import type { MeasurementQuery } from './support/measurement-pattern.ts'
import type { ThrownPattern } from './support/thrown.ts'
import type { ToBeCompleteOptions } from './toBeComplete.ts'
import type { ToFinishWithinOptions } from './toFinishWithin.ts'
import type { ToHaveAttributesExactlyOptions } from './toHaveAttributesExactly.ts'
import type { ToHaveEventOptions } from './toHaveEvent.ts'
import type { ToHaveLogOptions } from './toHaveLog.ts'
import type { ToHaveMeasurementOptions } from './toHaveMeasurement.ts'
import type { ToHaveNoErrorsOptions } from './toHaveNoErrors.ts'
import type { ToHaveNoOpenSpansOptions } from './toHaveNoOpenSpans.ts'
import type { ToHaveSpanOptions } from './toHaveSpan.ts'

/**
 * Spanwright's matchers as methods of what `expect()` returns, for declaring them to an expectation library.
 *
 * @typeParam R - What a matcher returns there: `void`, or a promise.
 */
export interface TraceMatchers<R> {
  /**
   * Passes when a span fits: by name, RegExp, predicate or pattern, with further fields and a count.
   * @example expect(trace).toHaveSpan('db.query', { attributes: { 'db.system.name': 'postgresql' }, times: 2 })
   */
  toHaveSpan: (query: SpanQuery, more?: ToHaveSpanOptions) => R
  /**
   * Passes when there are spans that fit the queries and started in this order, each query with a span of its own.
   * @example expect(trace).toHaveSpansInOrder(['reserve stock', 'charge card', { name: 'send mail', kind: 'producer' }])
   */
  toHaveSpansInOrder: (queries: readonly SpanQuery[]) => R
  /**
   * Passes when the whole trace is as described, in the notation or with `span()`.
   * @example expect(trace).toMatchTrace('GET /orders/:id [server]\n  db.query [client x2..3]\n  ...')
   */
  toMatchTrace: (tree: TreeDescription, options?: TreeOptions) => R
  /**
   * Passes when a root span fits: one that names no parent, or whose parent is in another process and was not recorded.
   * @example expect(trace).toHaveRootSpan('GET /orders/:id', { kind: 'server' })
   */
  toHaveRootSpan: (query: SpanQuery, more?: Omit<SpanPattern, 'name'>) => R
  /**
   * Passes when all that was recorded is one trace.
   * @example expect(await telemetry.traces()).toBeSingleTrace()
   */
  toBeSingleTrace: () => R
  /**
   * Passes when there is exactly one trace, with one root, every span ended and every parent recorded.
   * @example expect(trace).toBeComplete()
   */
  toBeComplete: (options?: ToBeCompleteOptions) => R
  /**
   * Passes when no span has the status `error`.
   * @example expect(trace).toHaveNoErrors({ except: 'GET /maybe-missing' })
   */
  toHaveNoErrors: (options?: ToHaveNoErrorsOptions) => R
  /**
   * Passes when every span has ended.
   * @example expect(telemetry).toHaveNoOpenSpans({ except: 'websocket' })
   */
  toHaveNoOpenSpans: (options?: ToHaveNoOpenSpansOptions) => R
  /**
   * Passes when every parent that should have been recorded was, and no span is its own ancestor.
   * @example expect(telemetry).toHaveNoOrphans()
   */
  toHaveNoOrphans: () => R
  /**
   * Passes when every root of the trace, or every span that fits the query, took at most so many milliseconds.
   * @example expect(trace).toFinishWithin(20, { query: 'db.query' })
   */
  toFinishWithin: (ms: number, options?: ToFinishWithinOptions) => R
  /**
   * Passes when no convention of the severity `error` is broken: of a preset, of a config, of the plugin's, or of the preset
   * `recommended`.
   * @example expect(trace).toFollowConventions()
   */
  toFollowConventions: (conventions?: string | Conventions) => R
  /**
   * Passes when these services are called, and maybe others: as a list, by caller, or by caller with numbers of calls.
   * @example expect(trace).toCallServices({ shop: ['payments', 'postgresql'] })
   */
  toCallServices: (services: CalledServices, options?: CalledServicesOptions) => R
  /**
   * Passes when these services are called and no others: as a list, by caller, or by caller with numbers of calls.
   * @example expect(trace).toCallServicesExactly({ shop: { payments: 1, postgresql: { max: 2 } } })
   */
  toCallServicesExactly: (services: CalledServices, options?: CalledServicesOptions) => R
  /**
   * Passes when a log record of the telemetry fits: by body, RegExp, predicate or pattern, with further fields and a count.
   * @example expect(telemetry).toHaveLog(/declined/, { severity: { min: 'warn' }, span: 'POST /charge', times: 1 })
   */
  toHaveLog: (query: LogQuery, more?: ToHaveLogOptions) => R
  /**
   * Passes when a measurement of the telemetry, or one that was recorded in the trace or in the span, fits: by name, RegExp,
   * predicate or pattern, with further fields and a count.
   * @example expect(trace.find('POST /charge')).toHaveMeasurement('payments.declined', { value: 1 })
   */
  toHaveMeasurement: (query: MeasurementQuery, more?: ToHaveMeasurementOptions) => R
  /**
   * Passes when the span has this attribute; with a value, when it also has that value. Types count: `200` is not `"200"`.
   * @example expect(trace.find('db.query')).toHaveAttribute('db.system.name', 'postgresql')
   */
  toHaveAttribute: (key: string, ...value: readonly [] | readonly [value: ValuePattern]) => R
  /**
   * Passes when the span has these attributes, and maybe others.
   * @example expect(span).toHaveAttributes({ 'http.request.method': 'GET', 'http.response.status_code': 200 })
   */
  toHaveAttributes: (attributes: AttributesPattern) => R
  /**
   * Passes when the span has these attributes and no others, but for those ignored.
   * @example expect(span).toHaveAttributesExactly({ 'http.request.method': 'GET' }, { ignore: [/^server\./] })
   */
  toHaveAttributesExactly: (attributes: AttributesPattern, options?: ToHaveAttributesExactlyOptions) => R
  /**
   * Passes when the span has this status: a code, a message, or both.
   * @example expect(span).toHaveStatus({ code: 'error', message: /timed out/ })
   */
  toHaveStatus: (status: NonNullable<SpanPattern['status']>) => R
  /**
   * Passes when the span is of this kind.
   * @example expect(trace.find('GET /orders/:id')).toHaveKind('server')
   */
  toHaveKind: (kind: SpanKind) => R
  /**
   * Passes when the span has an event of this name, or of this name and with these attributes.
   * @example expect(span).toHaveEvent({ name: 'retry', attributes: { attempt: 2 } }, { times: 1 })
   */
  toHaveEvent: (event: EventPattern, options?: ToHaveEventOptions) => R
  /**
   * Passes when the span recorded an exception; with an argument, when it recorded this one: an error, a class of errors, a
   * type as a string, a RegExp for the message, or a type and a message.
   * @example expect(span).toHaveException({ type: 'CardDeclined', message: /funds/ })
   */
  toHaveException: (...exception: readonly [] | readonly [thrown: ThrownPattern]) => R
  /**
   * Passes when the span has a link to the given span, to a span that fits the query, or to this span context.
   * @example expect(consumed).toHaveLinkTo(produced)
   */
  toHaveLinkTo: (target: Span | SpanQuery | LinkContext) => R
  /**
   * Passes when the span took as long as this, in milliseconds; both bounds are inclusive.
   * @example expect(trace.find('db.query')).toHaveDuration({ max: 50 })
   */
  toHaveDuration: (bounds: DurationPattern) => R
  /**
   * Passes when the span's resource has these attributes, and maybe others; a string is its `service.name`.
   * @example expect(span).toHaveResource({ 'service.name': 'payments', 'deployment.environment.name': 'test' })
   */
  toHaveResource: (resource: string | AttributesPattern) => R
  /**
   * Passes when the span was made by this instrumentation scope: the name of a tracer, or its name and version.
   * @example expect(span).toHaveScope({ name: 'orders', version: /^2\./ })
   */
  toHaveScope: (scope: ScopePattern) => R
  /**
   * Passes when the span is a root: it names no parent, or one of another process that was not recorded.
   * @example expect(trace.find('GET /orders/:id')).toBeRootSpan()
   */
  toBeRootSpan: () => R
  /**
   * Passes when the span's parent is the given span, or fits the query.
   * @example expect(trace.find('db.query')).toBeChildOf('GET /orders/:id')
   */
  toBeChildOf: (parent: Span | SpanQuery) => R
  /**
   * Passes when the given span, or a span that fits the query, lies above the span, at any depth.
   * @example expect(trace.find('db.query')).toBeDescendantOf({ kind: 'server' })
   */
  toBeDescendantOf: (ancestor: Span | SpanQuery) => R
  /**
   * Passes when the span and the given span, or one that fits the query, have the same parent, recorded or not.
   * @example expect(trace.find('reserve stock')).toBeSiblingOf('charge card')
   */
  toBeSiblingOf: (sibling: Span | SpanQuery) => R
  /**
   * Passes when the span had ended before the given span started, or before every other span that fits the query did.
   * @example expect(trace.find('reserve stock')).toRunBefore('charge card')
   */
  toRunBefore: (later: Span | SpanQuery) => R
  /**
   * Passes when the span was running at the same time as the given span, or as another that fits the query.
   * @example expect(trace.find('load prices')).toOverlap('load stock')
   */
  toOverlap: (other: Span | SpanQuery) => R
}
