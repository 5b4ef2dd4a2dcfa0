import type { Span } from '../trace/span.ts'
import type { SpanKind, StatusCode } from '../trace/span-data.ts'
import type { SameAs } from './same-as.ts'
import type { AsymmetricMatcher, ValuePattern } from './value-pattern.ts'

/** A text to equal, a RegExp, a predicate or an asymmetric matcher. */
export type TextPattern = string | RegExp | AsymmetricMatcher | ((text: string) => boolean)

/** Attributes by key. A value of `absent` says that the key must not be there. */
export type AttributesPattern = Readonly<Record<string, ValuePattern>>

/** Attributes of a span by key: values as in `AttributesPattern`, or that of another span's attribute. */
export type SpanAttributesPattern = Readonly<Record<string, ValuePattern | SameAs>>

/** An event by its name, or by its name and attributes. */
export type EventPattern = TextPattern | { readonly name?: TextPattern; readonly attributes?: AttributesPattern }

/** A recorded exception: a string is its `exception.type`, a RegExp is tested on its message. */
export type ExceptionPattern = string | RegExp | { readonly type?: TextPattern; readonly message?: TextPattern }

/** A link, by the span that it points to or by its parts. */
export interface LinkPattern {
  readonly traceId?: TextPattern
  readonly spanId?: TextPattern
  readonly attributes?: AttributesPattern
}

/** An instrumentation scope by its name, or by its name and version. */
export type ScopePattern = TextPattern | { readonly name?: TextPattern; readonly version?: TextPattern }

/** A status by its code, its message or both. */
export interface StatusPattern {
  readonly code?: StatusCode | AsymmetricMatcher
  readonly message?: TextPattern
}

/** Bounds on a duration in milliseconds, both inclusive. */
export interface DurationPattern {
  readonly min?: number
  readonly max?: number
}

/**
 * A description of a span. Every field that is given must fit; a field that is not known throws.
 *
 * @example
 * { name: 'db.query', kind: 'client', attributes: { 'db.system.name': 'postgresql' } }
 */
export interface SpanPattern {
  readonly name?: TextPattern
  readonly kind?: SpanKind | readonly SpanKind[] | AsymmetricMatcher
  readonly status?: StatusCode | StatusPattern | AsymmetricMatcher
  /** These attributes, and maybe others. */
  readonly attributes?: SpanAttributesPattern
  /** These attributes and no others. */
  readonly exactAttributes?: SpanAttributesPattern
  /** Each of these events, one to one, and maybe others. */
  readonly events?: readonly EventPattern[]
  readonly exception?: ExceptionPattern
  /** Each of these links, one to one, and maybe others. */
  readonly links?: readonly LinkPattern[]
  /** These attributes of the resource, and maybe others. */
  readonly resource?: AttributesPattern
  /** `service.name` of the resource. */
  readonly service?: TextPattern
  readonly scope?: ScopePattern
  readonly durationMs?: DurationPattern | AsymmetricMatcher
  /** Whether the span has not ended. */
  readonly open?: boolean
  /** Whether the span was sampled: bit 0 of the W3C trace flags. */
  readonly sampled?: boolean
  /** Whether the parent is a span of another process; where that was not recorded, neither `true` nor `false` fits. */
  readonly remoteParent?: boolean
  /** The W3C `tracestate`, as one text. */
  readonly traceState?: TextPattern
  /** A span that fits is the parent; `null` for a span that has none, or whose parent is another process's and unrecorded. */
  readonly parent?: SpanQuery | null
  /** A span that fits lies above, at any height. */
  readonly ancestor?: SpanQuery
  /** A span that fits is a child. */
  readonly child?: SpanQuery
  /** A span that fits lies below, at any depth. */
  readonly descendant?: SpanQuery
  /** Another span of the same parent fits. */
  readonly sibling?: SpanQuery
  /** A span of the trace that fits had ended when this one started. */
  readonly after?: SpanQuery
  /** This span had ended when a span of the trace that fits started. */
  readonly before?: SpanQuery
  /** A span of the trace that fits ran at some moment at which this one ran too. */
  readonly overlaps?: SpanQuery
  /** A link points to a span that fits, in this trace or in another that was recorded with it. */
  readonly linkedTo?: SpanQuery
  /** A last word in code. */
  readonly where?: (span: Span) => boolean
}

/** What finds spans: an exact name, a RegExp for the name, a predicate, or a pattern. */
export type SpanQuery = string | RegExp | ((span: Span) => boolean) | SpanPattern
