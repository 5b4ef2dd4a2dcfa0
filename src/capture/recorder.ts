import { type Context, trace } from '@opentelemetry/api'
import { hub } from './hub.ts'
import { toLogRecordData, type SdkLogRecord } from './to-log-record-data.ts'
import type { Recording } from './recording.ts'
import { isProbe, probeSeen } from './probe.ts'
import type { SdkResource, SdkSpan } from './sdk-span.ts'

/** Vitest's own tracing, and Spanwright's: never part of what a test sees. */
const foreignScopes = new Set(['vitest', 'spanwright'])

/**
 * Records spans and log records for the tests that run in this process. It is a span processor, a span exporter and a log
 * record processor by shape, so it can be handed to any SDK from 1.30 on; as a processor it sees every span's start too,
 * and so knows which are open. It works synchronously and leaves no timer behind.
 *
 * @example
 * const sdk = new NodeSDK({ spanProcessors: [new Recorder()], instrumentations })
 * @see https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-processor
 */
export class Recorder {
  readonly #open = new Map<SdkSpan, Recording>()
  #resource: SdkResource | undefined

  /** Called by the SDK when a span starts. */
  onStart(span: SdkSpan, parentContext?: Context): void {
    const scopeName = (span.instrumentationScope ?? span.instrumentationLibrary)?.name ?? ''
    const here = hub()
    if (foreignScopes.has(scopeName)) {
      here.foreignSpans.add(span.spanContext().spanId)
      if (isProbe(span.name)) probeSeen()
      return
    }
    const parentSpanId = span.parentSpanContext?.spanId ?? span.parentSpanId
    const scope = here.claim(span.spanContext().traceId, parentSpanId)
    const recording: Recording = {
      span,
      scope,
      startSequence: ++here.sequence,
      endSequence: undefined,
      parentIsRemote: span.parentSpanContext || !parentSpanId ? undefined : isRemote(parentContext),
      isRoot: parentSpanId === undefined || here.foreignSpans.has(parentSpanId),
      stack: scope.stacks.take(span.name, this.onStart),
      data: undefined,
    }
    this.#open.set(span, recording)
    if (span.resource !== this.#resource) this.#detect(span.resource)
    scope.started(recording)
  }

  /** Sets a resource's detectors to work, as an exporter would; what they find appears when they have. */
  #detect(resource: SdkResource): void {
    this.#resource = resource
    void resource.waitForAsyncAttributes?.()
  }

  /** Called by the SDK when a span ends. */
  onEnd(span: SdkSpan): void {
    const recording = this.#open.get(span)
    if (!recording) return
    this.#open.delete(span)
    recording.endSequence = ++hub().sequence
    recording.stack = undefined
    recording.scope.ended(recording)
  }

  /** Called by an SDK that was given the recorder as an exporter: records spans that have ended. */
  export(spans: readonly SdkSpan[], resultCallback: (result: { code: 0 }) => void): void {
    for (const span of spans) {
      this.onStart(span)
      this.onEnd(span)
    }
    resultCallback({ code: 0 })
  }

  /** Called by the logs SDK, or by Spanwright's own logger provider, for each log record. */
  onEmit(record: SdkLogRecord, context?: Context): void {
    const here = hub()
    const data = toLogRecordData(record, ++here.sequence, context)
    here.ownerOf(data.traceId).logged(data)
  }

  /** There is never anything to flush. */
  forceFlush(): Promise<void> {
    return Promise.resolve()
  }

  /** There is nothing to shut down; what was recorded stays. */
  shutdown(): Promise<void> {
    return Promise.resolve()
  }
}

function isRemote(parentContext: Context | undefined): boolean | undefined {
  return parentContext && trace.getSpanContext(parentContext)?.isRemote
}
