import { isSpan, type Span } from './span.ts'
import type { Surroundings } from './surroundings.ts'
import { groupOf, isTrace, type Trace } from './trace.ts'

/** Something that holds traces, such as a test's telemetry. */
export interface TraceSource {
  /** The traces that a matcher looks at. */
  tracesForMatchers(): readonly Trace[]
  /** What is known beyond them, for the explanation of what they lack. */
  surroundingsForMatchers?(): Surroundings
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
  /** What is known beyond them. Traces know it themselves; where there are none, their source does. */
  readonly surroundings?: Surroundings | undefined
}

const ofEmptyLists = new WeakMap<readonly Trace[], Surroundings>()

/** Remembers what is known beyond a list of traces that is empty, and so cannot know it itself. */
export function tieSurroundings(traces: readonly Trace[], surroundings: Surroundings): void {
  if (traces.length === 0) ofEmptyLists.set(traces, surroundings)
}

/** What is known beyond a selection. */
export function surroundingsOf({ surroundings, traces: [first] }: SpanSelection): Surroundings | undefined {
  return first ? groupOf(first).surroundings : surroundings
}

/** The spans of a trace, of several, of a source of traces, or a list of spans; undefined for anything else. */
export function selectSpans(subject: unknown): SpanSelection | undefined {
  if (isTrace(subject)) return { spans: subject.spans, traces: [subject] }
  if (isTraceSource(subject)) {
    const selection = selectSpans(subject.tracesForMatchers())
    return selection && { ...selection, surroundings: subject.surroundingsForMatchers?.() }
  }
  if (!Array.isArray(subject)) return undefined
  const list: readonly unknown[] = subject
  if (list.every(isTrace)) {
    return { spans: list.flatMap((trace) => trace.spans), traces: list, surroundings: ofEmptyLists.get(list) }
  }
  if (!list.every(isSpan)) return undefined
  return { spans: list, traces: [...new Set(list.map((span) => span.trace))] }
}
