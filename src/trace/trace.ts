import { buildTree } from './build-tree.ts'
import { drawTrace } from './notation/draw-trace.ts'
import type { Span } from './span.ts'
import type { SpanData } from './span-data.ts'
import { TraceGroup } from './trace-group.ts'

/** The traces that a trace was built with. */
export let groupOf: (trace: Trace) => TraceGroup

/**
 * An immutable trace: the spans that share one trace id, as a tree.
 *
 * @example
 * const [trace] = buildTraces(spans)
 * trace.roots.map((root) => root.name) // ['GET /orders/:id']
 */
export class Trace {
  /** 32 lower-case hex digits. */
  readonly traceId: string
  /** Every span in start order. */
  readonly spans: readonly Span[]
  /** The spans with no recorded parent, in start order. */
  readonly roots: readonly Span[]
  readonly #group: TraceGroup

  /** @internal Traces are made by `buildTraces`. */
  constructor(traceId: string, data: readonly SpanData[], group: TraceGroup = new TraceGroup()) {
    this.traceId = traceId
    this.#group = group
    const { spans, roots } = buildTree(this, data)
    this.spans = spans
    this.roots = roots
    group.add(this)
    Object.freeze(this)
  }

  /** The spans that have not ended, in start order. */
  get openSpans(): readonly Span[] {
    return this.spans.filter((span) => span.open)
  }

  /** The spans whose parent should have been recorded and was not, in start order. */
  get orphans(): readonly Span[] {
    return this.roots.filter((span) => span.parentage === 'missing-parent')
  }

  /** The names of the services that took part, in order of first appearance. */
  get services(): readonly string[] {
    const names = new Set<string>()
    for (const span of this.spans) if (span.service !== undefined) names.add(span.service)
    return [...names]
  }

  static {
    groupOf = (trace) => trace.#group
    // What `console.log` prints: the trace as it is drawn in a failure.
    Object.defineProperty(this.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value(this: Trace): string {
        return `Trace ${this.traceId}\n${drawTrace(this, { maxLines: 200 })}`
      },
    })
  }
}

/** Whether a value is a trace of the model. */
export function isTrace(value: unknown): value is Trace {
  return value instanceof Trace
}
