import type { TreeDescription } from '../src/query/tree/compile-tree.ts'
import type { TreeOptions } from '../src/query/tree/tree-pattern.ts'
import type { AttributesPattern, SpanPattern, SpanQuery } from '../src/query/span-pattern.ts'
import type { ValuePattern } from '../src/query/value-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanKind } from '../src/trace/span-data.ts'
import type { ToBeCompleteOptions } from './toBeComplete.ts'
import type { ToHaveNoErrorsOptions } from './toHaveNoErrors.ts'
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
   * Passes when the span's parent is the given span, or fits the query.
   * @example expect(trace.find('db.query')).toBeChildOf('GET /orders/:id')
   */
  toBeChildOf: (parent: Span | SpanQuery) => R
  /**
   * Passes when the given span, or a span that fits the query, lies above the span, at any depth.
   * @example expect(trace.find('db.query')).toBeDescendantOf({ kind: 'server' })
   */
  toBeDescendantOf: (ancestor: Span | SpanQuery) => R
}
