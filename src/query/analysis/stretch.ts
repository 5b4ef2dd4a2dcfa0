import type { Span } from '../../trace/span.ts'

/** A stretch of time, in nanoseconds since the Unix epoch. */
export interface Stretch {
  readonly from: bigint
  readonly to: bigint
}

/** The stretch of a span that lies within another; undefined where the span is open, or nothing of it lies within. */
export function stretchWithin(span: Span, { from, to }: Stretch): Stretch | undefined {
  const whole = stretchOf(span)
  if (!whole) return undefined
  const within = { from: later(whole.from, from), to: whole.to < to ? whole.to : to }
  return within.from < within.to ? within : undefined
}

/** The time from a span's start to its end, empty where its end lies before its start; undefined while it is open. */
export function stretchOf({ startTimeUnixNano: from, endTimeUnixNano: to }: Span): Stretch | undefined {
  return to === undefined ? undefined : { from, to: later(from, to) }
}

/** Nanoseconds as milliseconds. */
export function toMs(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1_000_000
}

function later(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
