import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import type { LogRecordData } from '../../../src/trace/log-record.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import {
  type EventSketch,
  exception,
  makeSpanData,
  type SpanOptions,
  type SpanSketch,
} from '../../support/make-trace.ts'
import { changeSpans, childrenOf, parentOf, type Specimen, subtreeOf } from '../model/specimen.ts'
import { resequence, shiftSpans } from '../model/time.ts'

/** What a specimen has beside its spans. */
interface More {
  /** The names of the spans whose children run side by side; those of all others run one after another. */
  readonly parallelBelow?: readonly string[]
  readonly logs?: readonly LogSketch[]
}

/** A log record to be; `span` is the name of the span in which it is emitted. */
interface LogSketch {
  readonly body: AttributeValue
  readonly severity: number
  readonly span?: string
  readonly attributes?: Attributes
}

/** Makes a specimen of the sketched traces, each given by its top spans. */
export function sketch(name: string, traces: readonly (readonly SpanSketch[])[], more: More = {}): Specimen {
  const whole: Specimen = { name, spans: makeSpanData(...traces), logs: [] }
  const placed = changeSpans(whole, (span) => ({ parentIsRemote: isRemote(whole, span) }))
  const timed = (more.parallelBelow ?? []).reduce(runSideBySide, placed)
  return { ...resequence(timed), logs: (more.logs ?? []).map((log) => makeLog(log, timed.spans)) }
}

/** What the spans of a process have in common: its resource, part of which differs from run to run, and its tracer. */
export function processOf(service: string, scope = '@opentelemetry/instrumentation-http', pid = 4711): SpanOptions {
  return {
    service,
    resource: {
      'deployment.environment.name': 'test',
      'host.name': 'build-7',
      'process.pid': pid,
      'service.version': '2.4.0',
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.version': '2.12.1',
    },
    scope: { name: scope, version: '0.223.0' },
  }
}

/** The event that `recordException` makes, with its stack. */
export function thrown(type: string, message: string): EventSketch {
  const { name, attributes } = exception(type, message)
  const stack = `${type}: ${message}\n    at work (/srv/build-7/shop.js:12:7)`
  return { name, attributes: { ...attributes, 'exception.stacktrace': stack } }
}

/** An SDK says of every parent whether it is remote. */
function isRemote(specimen: Specimen, span: SpanData): boolean | undefined {
  if (span.parentSpanId === undefined) return undefined
  const parent = parentOf(specimen, span)
  return parent
    ? parent.resource.attributes['service.name'] !== span.resource.attributes['service.name']
    : span.parentIsRemote
}

/** Lets the children start right after another, so that each runs while the others do. */
function runSideBySide(specimen: Specimen, name: string): Specimen {
  const starts = new Map<SpanData, bigint>()
  for (const parent of specimen.spans.filter((span) => span.name === name)) {
    const children = childrenOf(specimen, parent)
    children.forEach((child, i) => {
      const start = (children[0] as SpanData).startTimeUnixNano + BigInt(i) * 1000n
      for (const span of subtreeOf(specimen, child)) starts.set(span, start - child.startTimeUnixNano)
    })
  }
  return shiftSpans(specimen, (span) => starts.get(span) ?? 0n)
}

function makeLog(
  { body, severity, span: name, attributes = {} }: LogSketch,
  spans: readonly SpanData[],
): LogRecordData {
  const span = spans.find((one) => one.name === name)
  const ids = span ? { traceId: span.traceId, spanId: span.spanId } : {}
  return { ...ids, body, severityNumber: severity, attributes, scope: { name: 'log' } }
}
