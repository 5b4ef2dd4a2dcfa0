import type { Span } from '../../trace/span.ts'
import { type Stretch, stretchOf, toMs } from './stretch.ts'

/** A span on a critical path. */
export interface CriticalPathStep {
  readonly span: Span
  /** The milliseconds for which the path waited for this span itself, and not for a child of it. */
  readonly selfMs: number
}

/** A span, and the stretch of time for which the path runs through it and what lies below it. */
interface Passage extends Stretch {
  readonly span: Span
  /** The place of the passage's end among all that this process saw; undefined where it did not see it. */
  readonly endSequence: number | undefined
}

/** The chain of spans that a span waited for, each before its children, in time order; undefined while it is open. */
export function criticalPathOf(top: Span): CriticalPathStep[] | undefined {
  const whole = stretchOf(top)
  if (!whole) return undefined
  const steps: CriticalPathStep[] = []
  const pending: Passage[] = [{ span: top, ...whole, endSequence: top.endSequence }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const below = passagesBelow(next)
    const waited = below.reduce((sum, { from, to }) => sum + (to - from), 0n)
    steps.push({ span: next.span, selfMs: toMs(next.to - next.from - waited) })
    for (const passage of below) pending.push(passage)
  }
  return steps
}

/** Goes back from the end of a passage: to the child that returned last, from its start to the one before, and so on. */
function passagesBelow(above: Passage): Passage[] {
  const passages: Passage[] = []
  for (const child of lastReturningFirst(above.span.children)) {
    const passage = passageThrough(child, above, passages.at(-1))
    if (passage) passages.push(passage)
  }
  return passages
}

/**
 * The passage through a child, where one leads through it: it ran while its parent did, and had ended before the next
 * passage started. Of spans of this process that is told by their sequence, since clocks are coarse: the second of two may
 * seem to start before the first ended, and a child after its parent ended. Such a passage may then take no time.
 */
function passageThrough(child: Span, above: Passage, next: Passage | undefined): Passage | undefined {
  const whole = stretchOf(child)
  if (!whole || (next && !endsBefore(child, next.span))) return undefined
  const latest = next?.from ?? above.to
  const from = clamp(whole.from, above.from, latest)
  const to = clamp(whole.to, from, latest)
  const { startSequence, endSequence } = child
  if (startSequence === undefined || endSequence === undefined || above.endSequence === undefined) {
    return from < to ? { span: child, from, to, endSequence: undefined } : undefined
  }
  if (startSequence > above.endSequence) return undefined
  return { span: child, from, to, endSequence: Math.min(endSequence, above.endSequence) }
}

/** By the order in which this process saw the spans end, where it saw them all, else by their times. */
function lastReturningFirst(spans: readonly Span[]): Span[] {
  const ended = spans.filter((span) => !span.open)
  const bySequence = (a: Span, b: Span): number => (b.endSequence ?? 0) - (a.endSequence ?? 0)
  if (ended.every((span) => span.endSequence !== undefined)) return ended.sort(bySequence)
  return ended.sort((a, b) => Number((b.endTimeUnixNano ?? 0n) - (a.endTimeUnixNano ?? 0n)))
}

function endsBefore(span: Span, other: Span): boolean {
  if (span.endSequence !== undefined && other.startSequence !== undefined) return span.endSequence < other.startSequence
  return span.endTimeUnixNano !== undefined && span.endTimeUnixNano <= other.startTimeUnixNano
}

function clamp(time: bigint, from: bigint, to: bigint): bigint {
  return time < from ? from : time > to ? to : time
}
