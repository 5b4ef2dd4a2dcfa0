import { endedBefore, isSequenced } from '../../src/query/relations/clock.ts'
import type { Span } from '../../src/trace/span.ts'
import { quote } from './about-span.ts'
import { alignRows } from './rows.ts'

/** Whether nothing tells the order of two spans: each may have ended before the other started. */
export function isUnknown(a: Span, b: Span): boolean {
  return endedBefore(a, b) && endedBefore(b, a)
}

/**
 * Lists when spans ran: in milliseconds from the start of their traces, or, where the clock tells another story than
 * what this process saw, in steps, which count the starts and ends of the traces' spans.
 */
export function listStretches(span: Span, others: readonly Span[]): string {
  const all = [span, ...others]
  const clocksAgree = others.every((other) => agrees(span, other) && agrees(other, span))
  const print = clocksAgree || !all.every(isSequenced) ? inTime(all) : inSteps(all)
  return alignRows(all.map((one) => [quote(one), print(one)]))
}

/** Whether the times of two spans tell the same order as what this process saw, where it saw both. */
function agrees(a: Span, b: Span): boolean {
  if (!isSequenced(a) || !isSequenced(b)) return true
  const byTime = a.endTimeUnixNano !== undefined && a.endTimeUnixNano <= b.startTimeUnixNano
  return endedBefore(a, b) === byTime
}

function inTime(all: readonly Span[]): (span: Span) => string {
  const starts = all.flatMap(({ trace }) => trace.spans.map((span) => span.startTimeUnixNano))
  const first = starts.reduce((least, start) => (start < least ? start : least))
  const offset = (time: bigint): string => `${Number((Number(time - first) / 1e6).toFixed(3))} ms`
  return ({ startTimeUnixNano, endTimeUnixNano }) =>
    endTimeUnixNano === undefined
      ? `from ${offset(startTimeUnixNano)}, still open`
      : `${offset(startTimeUnixNano)} to ${offset(endTimeUnixNano)}`
}

function inSteps(all: readonly Span[]): (span: Span) => string {
  const traces = new Set(all.map(({ trace }) => trace))
  const seen = [...traces].flatMap(({ spans }) => spans.flatMap((span) => [span.startSequence, span.endSequence]))
  const sorted = seen.filter((sequence) => sequence !== undefined).toSorted((a, b) => a - b)
  const step = (sequence: number): number => sorted.indexOf(sequence) + 1
  return ({ startSequence = 0, endSequence }) =>
    endSequence === undefined
      ? `from step ${step(startSequence)} of ${sorted.length}, still open`
      : `steps ${step(startSequence)} to ${step(endSequence)} of ${sorted.length}`
}
