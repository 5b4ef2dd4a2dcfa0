import type { SpanData } from '../../../src/trace/span-data.ts'
import { changeSpans, type Specimen } from './specimen.ts'

/** Moves spans in time, with their events. */
export function shiftSpans(specimen: Specimen, shiftOf: (span: SpanData) => bigint): Specimen {
  return moveSpans(specimen, (nano, span) => nano + shiftOf(span))
}

/** Gives every moment of every span a new time. */
export function moveSpans(specimen: Specimen, move: (nano: bigint, span: SpanData) => bigint): Specimen {
  const moved = changeSpans(specimen, (span) => ({
    startTimeUnixNano: move(span.startTimeUnixNano, span),
    endTimeUnixNano: span.endTimeUnixNano === undefined ? undefined : move(span.endTimeUnixNano, span),
    events: span.events.map((event) => ({ ...event, timeUnixNano: move(event.timeUnixNano, span) })),
  }))
  return resequence(moved)
}

/** Numbers the starts and ends that this process saw anew, in the order of their times. */
export function resequence(specimen: Specimen): Specimen {
  const moments = specimen.spans
    .filter(({ startSequence }) => startSequence !== undefined)
    .flatMap((span) => [
      { span, end: false, time: span.startTimeUnixNano, before: span.startSequence ?? 0 },
      { span, end: true, time: span.endTimeUnixNano, before: span.endSequence ?? 0 },
    ])
    .filter((moment): moment is typeof moment & { time: bigint } => moment.time !== undefined)
    .toSorted((a, b) => Number(a.time - b.time) || Number(b.end) - Number(a.end) || a.before - b.before)
  const starts = new Map<SpanData, number>()
  const ends = new Map<SpanData, number>()
  moments.forEach(({ span, end }, i) => (end ? ends : starts).set(span, i))
  return changeSpans(specimen, (span) => ({ startSequence: starts.get(span), endSequence: ends.get(span) }))
}

/** Whether the first had ended when the second started. */
export function ranBefore(first: SpanData, second: SpanData): boolean {
  return first.endTimeUnixNano !== undefined && first.endTimeUnixNano <= second.startTimeUnixNano
}
