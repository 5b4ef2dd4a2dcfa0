import { isSpan, type Span } from '../trace/span.ts'
import { Trace } from '../trace/trace.ts'
import { type CriticalPathStep, criticalPathOf } from './analysis/critical-path.ts'
import { type ErrorOrigin, errorOriginsOf } from './analysis/error-origin.ts'
import { lastRoot, requireOwnSpan, stillRunning } from './analysis/own-span.ts'
import { selfTimeOf } from './analysis/self-time.ts'
import {
  type CallsPattern,
  countCallsOf,
  type ServiceEdge,
  serviceGraphOf,
  type ServiceGraphOptions,
} from './analysis/service-graph.ts'
import { compileQuery } from './compile-query.ts'
import { explainCount, explainMiss } from './explain/explain-miss.ts'
import { shorten } from './explain/shorten.ts'
import { hintToTellApart } from './explain/tell-apart.ts'
import { findSpans } from './find-spans.ts'
import type { SpanQuery } from './span-pattern.ts'

declare module '../trace/trace.ts' {
  interface Trace {
    /**
     * The one span that fits.
     * @throws Error where none or several fit; it shows the nearest and the tree.
     * @example
     * trace.find({ name: 'POST', kind: 'client' }).attributes['server.address']
     */
    find(query: SpanQuery): Span
    /** Every span that fits, in start order; maybe none. */
    findAll(query: SpanQuery): Span[]
    /**
     * The chain of spans that determined how long a span took: from its end back through the child that returned last,
     * then the one that had returned before that one started, and so on, at every level. Each stands before its children,
     * in time order, and the self times add up to the duration of the first. Of a child that outlives its parent only the
     * part inside counts; open spans are passed over.
     * @param of The span to explain, or a query that one span fits; the root that ends last, when absent.
     * @throws Error where that span is still open, or where none or several fit; TypeError for a span of another trace.
     * @example
     * const path = trace.criticalPath()
     * path.map(({ span, selfMs }) => `${span.name}: ${selfMs} ms`)
     */
    criticalPath(of?: Span | SpanQuery): CriticalPathStep[]
    /**
     * The milliseconds of a span in which none of its children ran: its duration without the union of its children's time
     * inside it. Open children are passed over.
     * @throws Error where the span is still open; TypeError for anything but a span of this trace.
     * @example
     * expect(trace.selfTime(trace.find('render'))).toBeLessThan(20)
     */
    selfTime(span: Span): number
    /**
     * Where the first failure of the trace began: the deepest span that failed, of these the one that ended first; which
     * spans it passed through; and which ended it, where one did. A span failed where its status is `error`, or where it
     * recorded an exception and its status is unset. Undefined where nothing failed.
     * @example
     * expect(trace.errorOrigin()?.span.name).toBe('db.query')
     */
    errorOrigin(): ErrorOrigin | undefined
    /**
     * The origin of every failure that began on its own, in the order in which they ended.
     * @example
     * const unhandled = trace.errorOrigins().filter(({ swallowedBy }) => swallowedBy === undefined)
     */
    errorOrigins(): ErrorOrigin[]
    /**
     * Who calls whom: an edge for each pair of services, with the number of calls. A call leads from a span to its child of
     * another service, a message also along a consumer's link; what does not trace itself, such as a database, is named by
     * its caller's `service.peer.name`, `peer.service`, `db.system.name`, `messaging.system` or `server.address`.
     * @example
     * trace.serviceGraph()
     * // [{ from: 'shop', to: 'payments', calls: 2, errors: 0, via: 'call' }]
     */
    serviceGraph(options?: ServiceGraphOptions): ServiceEdge[]
    /**
     * How many calls and messages fit, as a number that a test can bound.
     * @example
     * expect(trace.countCalls({ from: 'shop', to: 'payments' })).toBeLessThanOrEqual(2)
     */
    countCalls(pattern: CallsPattern): number
  }
}

Trace.prototype.find = function find(query: SpanQuery): Span {
  return findOne(this, query, 'find')
}

Trace.prototype.findAll = function findAll(query: SpanQuery): Span[] {
  return findSpans(this.spans, compileQuery(query))
}

Trace.prototype.criticalPath = function criticalPath(of?: Span | SpanQuery): CriticalPathStep[] {
  const top = isSpan(of) ? of : of === undefined ? lastRoot(this) : findOne(this, of, 'criticalPath')
  requireOwnSpan(this, top, 'criticalPath')
  const path = criticalPathOf(top)
  if (path) return path
  throw new Error(stillRunning(top, 'criticalPath'))
}

Trace.prototype.selfTime = function selfTime(span: Span): number {
  requireOwnSpan(this, span, 'selfTime')
  const time = selfTimeOf(span)
  if (time !== undefined) return time
  throw new Error(stillRunning(span, 'selfTime'))
}

Trace.prototype.errorOrigin = function errorOrigin(): ErrorOrigin | undefined {
  return errorOriginsOf(this.spans)[0]
}

Trace.prototype.errorOrigins = function errorOrigins(): ErrorOrigin[] {
  return errorOriginsOf(this.spans)
}

Trace.prototype.serviceGraph = function serviceGraph(options?: ServiceGraphOptions): ServiceEdge[] {
  return serviceGraphOf([this], options)
}

Trace.prototype.countCalls = function countCalls(pattern: CallsPattern): number {
  return countCallsOf([this], pattern)
}

function findOne(trace: Trace, query: SpanQuery, method: 'find' | 'criticalPath'): Span {
  const compiled = compileQuery(query)
  const found = findSpans(trace.spans, compiled)
  const [only] = found
  if (only && found.length === 1) return only
  const selection = { spans: trace.spans, traces: [trace] }
  const call = `trace.${method}(${shorten(compiled.text, 200)})`
  if (!only) throw new Error(`${call}\n\n${explainMiss(compiled, selection)}`)
  throw new Error(`${call}\n\n${explainCount(compiled, 1, found, selection)}\n${hintToTellApart(found)}`)
}
