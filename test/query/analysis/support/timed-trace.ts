import { buildTraces } from '../../../../src/trace/build-traces.ts'
import type { SpanData } from '../../../../src/trace/span-data.ts'
import type { Trace } from '../../../../src/trace/trace.ts'
import { idOf, spanData } from '../../../trace/support/arbitrary-spans.ts'

/** A span by its name, its start and end in milliseconds, its parent's name, and the places of its start and end. */
export type Timed = readonly [
  name: string,
  startMs: number,
  endMs: number | undefined,
  parent?: string | undefined,
  sequences?: readonly [start: number, end: number],
]

/** A trace of spans of which only the times matter; without sequences, as if they came from elsewhere. */
export function timedTrace(...timed: readonly Timed[]): Trace {
  const [trace] = buildTraces(timedSpans(timed))
  if (!trace) throw new Error('timedTrace needs at least one span.')
  return trace
}

function timedSpans(timed: readonly Timed[]): SpanData[] {
  const numbers = new Map(timed.map(([name], i) => [name, i]))
  return timed.map(([name, startMs, endMs, parent, sequences], i) => {
    const { endTimeUnixNano: _, ...base } = spanData(i, { name, startTimeUnixNano: toNano(startMs) })
    return {
      ...base,
      ...(endMs === undefined ? {} : { endTimeUnixNano: toNano(endMs) }),
      ...(parent === undefined ? {} : { parentSpanId: idOf(numbers.get(parent) ?? -1) }),
      ...(sequences ? { startSequence: sequences[0], endSequence: sequences[1] } : {}),
    }
  })
}

function toNano(ms: number): bigint {
  return BigInt(Math.round(ms * 1_000_000))
}
