import type { Attributes as ApiAttributes, HrTime, Link, SpanContext, SpanKind, SpanStatus } from '@opentelemetry/api'

/** A span of the SDK by shape: what 1.30, 2 and 3 have in common, and what each calls by a name of its own. */
export interface SdkSpan {
  readonly name: string
  readonly kind: SpanKind
  spanContext(): SpanContext
  /** SDK 2 and later. */
  readonly parentSpanContext?: SpanContext
  /** SDK 1. */
  readonly parentSpanId?: string
  readonly startTime: HrTime
  readonly endTime: HrTime
  readonly ended: boolean
  readonly status: SpanStatus
  readonly attributes: ApiAttributes
  readonly links: readonly Link[]
  readonly events: readonly { readonly name: string; readonly time: HrTime; readonly attributes?: ApiAttributes }[]
  readonly resource: SdkResource
  /** SDK 2 and later. */
  readonly instrumentationScope?: SdkScope
  /** SDK 1. */
  readonly instrumentationLibrary?: SdkScope
  readonly droppedAttributesCount?: number
  readonly droppedEventsCount?: number
  readonly droppedLinksCount?: number
}

/** A resource of the SDK by shape. */
export interface SdkResource {
  readonly attributes: ApiAttributes
  readonly asyncAttributesPending?: boolean
  waitForAsyncAttributes?(): Promise<void>
}

/** An instrumentation scope of the SDK by shape. */
export interface SdkScope {
  readonly name: string
  readonly version?: string
  readonly schemaUrl?: string
}
