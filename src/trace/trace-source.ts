import { isSpan, type Span } from './span.ts'
import { isTrace, type Trace } from './trace.ts'

/** Something that holds traces, such as a test's telemetry. */
export interface TraceSource {
  /** The traces that a matcher looks at. */
  tracesForMatchers(): readonly Trace[]
}

/** What a trace matcher takes. */
export type TraceSubject = Trace | TraceSource | readonly Trace[] | readonly Span[]

/** Whether a value holds traces. */
export function isTraceSource(value: unknown): value is TraceSource {
  return typeof value === 'object' && value !== null && 'tracesForMatchers' in value
}

/** The spans to look at, and the traces that they stand in. */
export interface SpanSelection {
  readonly spans: readonly Span[]
  readonly traces: readonly Trace[]
}

/** The spans of a trace, of several, of a source of traces, or a list of spans; undefined for anything else. */
export function selectSpans(subject: unknown): SpanSelection | undefined {
  if (isTrace(subject)) return { spans: subject.spans, traces: [subject] }
  if (isTraceSource(subject)) return selectSpans(subject.tracesForMatchers())
  if (!Array.isArray(subject)) return undefined
  const list: readonly unknown[] = subject
  if (list.every(isTrace)) return { spans: list.flatMap((trace) => trace.spans), traces: list }
  if (!list.every(isSpan)) return undefined
  return { spans: list, traces: [...new Set(list.map((span) => span.trace))] }
}
