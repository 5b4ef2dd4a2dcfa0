export { attach } from './capture/attach.ts'
export { install, type Installation, type InstallOptions } from './capture/install.ts'
export { recordMeasurements } from './capture/record-measurements.ts'
export { Recorder } from './capture/recorder.ts'
export { absent } from './query/value-pattern.ts'
export { sameAs, type SameAs } from './query/same-as.ts'
export type {
  AttributesPattern,
  DurationPattern,
  EventPattern,
  ExceptionPattern,
  LinkPattern,
  ScopePattern,
  SpanAttributesPattern,
  SpanPattern,
  SpanQuery,
  StatusPattern,
  TextPattern,
} from './query/span-pattern.ts'
export type { CriticalPathStep } from './query/analysis/critical-path.ts'
export type { ErrorOrigin } from './query/analysis/error-origin.ts'
export type { CallsPattern, ServiceEdge, ServiceGraphOptions } from './query/analysis/service-graph.ts'
export { calls } from './query/relations/calls.ts'
export { rest, span, type TreePart, type TreeSpan, type TreeSpanOptions } from './query/tree/builder.ts'
export type { TreeDescription } from './query/tree/compile-tree.ts'
export type { TreeOptions } from './query/tree/tree-pattern.ts'
export type { Times } from './query/times.ts'
export type { Absent, AsymmetricMatcher, ValuePattern } from './query/value-pattern.ts'
export { record, type RecordedTelemetry, type RecordOptions } from './telemetry/record.ts'
export type { LogRecord } from './telemetry/log-record.ts'
export type { Measurement } from './telemetry/measurement.ts'
export type { NeverOptions, Telemetry, WaitOptions } from './telemetry/telemetry.ts'
export type { TraceSource, TraceSubject } from './trace/trace-source.ts'
export { buildTraces } from './trace/build-traces.ts'
export type { Attributes, AttributeValue } from './trace/attributes.ts'
export type { LogRecordData } from './trace/log-record.ts'
export type { InstrumentKind, MeasurementData } from './trace/measurement.ts'
export { drawTrace } from './trace/notation/draw-trace.ts'
export type { DrawOptions } from './trace/notation/draw-options.ts'
export { isSpan, type Parentage, type Span } from './trace/span.ts'
export type {
  InstrumentationScope,
  Resource,
  SpanData,
  SpanEvent,
  SpanKind,
  SpanLink,
  SpanStatus,
  StatusCode,
} from './trace/span-data.ts'
export { isTrace, type Trace } from './trace/trace.ts'
