import type { Attributes } from './attributes.ts'

/** The kind of a span, in the words of the specification's `SpanKind`. */
export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer'

/** The code of a span's status. */
export type StatusCode = 'unset' | 'ok' | 'error'

/** The status of a span. A message is only ever there with the code `error`. */
export interface SpanStatus {
  readonly code: StatusCode
  readonly message?: string
}

/** Something that happened at one moment of a span. */
export interface SpanEvent {
  readonly name: string
  /** Nanoseconds since the Unix epoch. */
  readonly timeUnixNano: bigint
  readonly attributes: Attributes
}

/** A pointer from a span to another span that is not its parent. */
export interface SpanLink {
  readonly traceId: string
  readonly spanId: string
  readonly traceState?: string
  readonly attributes: Attributes
}

/** What emitted the telemetry: a service, its host, its process. */
export interface Resource {
  readonly attributes: Attributes
}

/** The library that made the span; the specification's instrumentation scope. */
export interface InstrumentationScope {
  readonly name: string
  readonly version?: string
  readonly schemaUrl?: string
  readonly attributes?: Attributes
}

/**
 * What is known of one span, wherever it came from: this process, another process or a file.
 * `buildTraces` turns these into spans that know their trace.
 *
 * @see https://opentelemetry.io/docs/specs/otel/trace/api/#span
 */
export interface SpanData {
  readonly name: string
  /** 32 lower-case hex digits. */
  readonly traceId: string
  /** 16 lower-case hex digits. */
  readonly spanId: string
  readonly parentSpanId?: string
  /** Whether the parent is a span of another process; absent where the source does not say. */
  readonly parentIsRemote?: boolean
  readonly traceState?: string
  /** The W3C trace flags; bit 0 is `sampled`. */
  readonly traceFlags: number
  readonly kind: SpanKind
  readonly status: SpanStatus
  /** Nanoseconds since the Unix epoch. */
  readonly startTimeUnixNano: bigint
  /** Nanoseconds since the Unix epoch; absent while the span is open. */
  readonly endTimeUnixNano?: bigint
  readonly attributes: Attributes
  readonly events: readonly SpanEvent[]
  readonly links: readonly SpanLink[]
  readonly resource: Resource
  readonly scope: InstrumentationScope
  /** Attributes, events and links that the SDK's limits threw away. */
  readonly dropped?: { readonly attributes: number; readonly events: number; readonly links: number }
  /** The place of the span's start among all starts and ends that this process saw; absent for spans from elsewhere. */
  readonly startSequence?: number
  /** The place of the span's end among all starts and ends that this process saw; absent while open, or from elsewhere. */
  readonly endSequence?: number
  /** The call stack that started the span; known only while the span is open. */
  readonly startStack?: string
}
