import type { Attributes } from './attributes.ts'
import type {
  InstrumentationScope,
  Resource,
  SpanData,
  SpanEvent,
  SpanKind,
  SpanLink,
  SpanStatus,
} from './span-data.ts'
import type { Trace } from './trace.ts'

/**
 * How a span is tied to a parent:
 * - `root`: it names none;
 * - `child`: its parent is in the trace;
 * - `remote-parent`: its parent is a span of another process that was not recorded;
 * - `missing-parent`: its parent should have been recorded and was not;
 * - `cycle`: its ancestors lead back to itself, and the tree was cut here.
 */
export type Parentage = 'root' | 'child' | 'remote-parent' | 'missing-parent' | 'cycle'

/** A span's place in its trace; changed only while the tree is built. */
export interface SpanPlace {
  readonly trace: Trace
  /** Where the span stands among all of its trace. */
  index: number
  parent: Span | undefined
  children: readonly Span[]
  parentage: Parentage
}

/** The place of a span, for the code that builds the tree. */
export let placeOf: (span: Span) => SpanPlace

const noChildren: readonly Span[] = Object.freeze([])

/**
 * An immutable span that knows its place in its trace.
 *
 * @example
 * const query = trace.find('db.query')
 * query.attributes['db.system.name'] // 'postgresql'
 * query.parent?.name // 'GET /orders/:id'
 */
export class Span implements SpanData {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  declare readonly parentSpanId?: string
  declare readonly parentIsRemote?: boolean
  declare readonly traceState?: string
  readonly traceFlags: number
  readonly kind: SpanKind
  readonly status: SpanStatus
  readonly startTimeUnixNano: bigint
  declare readonly endTimeUnixNano?: bigint
  readonly attributes: Attributes
  readonly events: readonly SpanEvent[]
  readonly links: readonly SpanLink[]
  readonly resource: Resource
  readonly scope: InstrumentationScope
  declare readonly dropped?: { readonly attributes: number; readonly events: number; readonly links: number }
  declare readonly startSequence?: number
  declare readonly endSequence?: number
  declare readonly startStack?: string
  readonly #place: SpanPlace

  static {
    placeOf = (span) => span.#place
  }

  /** @internal Spans are made by `buildTraces`. */
  constructor(data: SpanData, trace: Trace) {
    this.#place = { trace, index: 0, parent: undefined, children: noChildren, parentage: 'root' }
    this.name = data.name
    this.traceId = data.traceId
    this.spanId = data.spanId
    this.traceFlags = data.traceFlags
    this.kind = data.kind
    this.status = data.status
    this.startTimeUnixNano = data.startTimeUnixNano
    this.attributes = data.attributes
    this.events = data.events
    this.links = data.links
    this.resource = data.resource
    this.scope = data.scope
    if (data.parentSpanId !== undefined) this.parentSpanId = data.parentSpanId
    if (data.parentIsRemote !== undefined) this.parentIsRemote = data.parentIsRemote
    if (data.traceState !== undefined) this.traceState = data.traceState
    if (data.endTimeUnixNano !== undefined) this.endTimeUnixNano = data.endTimeUnixNano
    if (data.dropped !== undefined) this.dropped = data.dropped
    if (data.startSequence !== undefined) this.startSequence = data.startSequence
    if (data.endSequence !== undefined) this.endSequence = data.endSequence
    if (data.startStack !== undefined) this.startStack = data.startStack
    Object.freeze(this)
  }

  /** The trace that holds this span. */
  get trace(): Trace {
    return this.#place.trace
  }

  /** The parent, where it was recorded. */
  get parent(): Span | undefined {
    return this.#place.parent
  }

  /** The children in start order. */
  get children(): readonly Span[] {
    return this.#place.children
  }

  /** How this span is tied to a parent. */
  get parentage(): Parentage {
    return this.#place.parentage
  }

  /** Whether the span has not ended. */
  get open(): boolean {
    return this.endTimeUnixNano === undefined
  }

  /** The span's duration in milliseconds; undefined while it is open. */
  get durationMs(): number | undefined {
    return this.endTimeUnixNano === undefined
      ? undefined
      : Number(this.endTimeUnixNano - this.startTimeUnixNano) / 1_000_000
  }

  /** `service.name` of the span's resource. */
  get service(): string | undefined {
    const name = this.resource.attributes['service.name']
    return typeof name === 'string' ? name : undefined
  }

  /** Whether the span was sampled: bit 0 of the trace flags. */
  get sampled(): boolean {
    return (this.traceFlags & 1) === 1
  }
}

/** Whether a value is a span of the model. */
export function isSpan(value: unknown): value is Span {
  return value instanceof Span
}
