import type { Attributes } from '../trace/attributes.ts'
import type { InstrumentationScope, SpanData, SpanKind, SpanStatus, StatusCode } from '../trace/span-data.ts'

/** A span to be made for a rule's test; what is not given is made up, and the same in every run. */
export interface SpanSketch {
  readonly name: string
  readonly kind?: SpanKind
  readonly status?: StatusCode | SpanStatus
  readonly attributes?: Attributes
  /** Events by name, or by name and attributes. */
  readonly events?: readonly (string | { readonly name: string; readonly attributes?: Attributes })[]
  /** Links by the name or the alias of the span that they point to, in any trace of the case, or by ids. */
  readonly links?: readonly (string | LinkSketch)[]
  /** What links may call the span, where its name is not enough. */
  readonly alias?: string
  /** `service.name` of the resource; children inherit it. */
  readonly service?: string
  /** Further attributes of the resource; children inherit them. */
  readonly resource?: Attributes
  /** The instrumentation scope; children inherit it. */
  readonly scope?: InstrumentationScope
  /** Milliseconds from the start of the trace; when absent, the end of the sibling before, or just after the parent's start. */
  readonly startMs?: number
  /** When absent, the children's time and 1 ms. */
  readonly durationMs?: number
  readonly open?: boolean
  /** For a top span: its parent was not recorded (`missing`), or lies in another process (`remote`). */
  readonly parent?: 'missing' | 'remote'
  readonly children?: readonly SpanSketch[]
  /** What is taken over as it is: ids, flags, trace state, dropped counts. */
  readonly data?: Partial<SpanData>
}

/** A link to be made. */
export interface LinkSketch {
  /** The name or the alias of a span of the case. */
  readonly to?: string
  readonly traceId?: string
  readonly spanId?: string
  readonly attributes?: Attributes
}

/** A trace to be made: in the notation, or its top spans. */
export type TraceSketch = string | SpanSketch | readonly SpanSketch[]
