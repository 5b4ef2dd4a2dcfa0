import type { Span } from '../../trace/span.ts'
import { type Stretch, stretchOf, stretchWithin, toMs } from './stretch.ts'

/** A span on a critical path. */
export interface CriticalPathStep {
  readonly span: Span
  /** The milliseconds for which the path waited for this span itself, and not for a child of it. */
  readonly selfMs: number
}

/** A span, and the stretch of time for which the path runs through it and what lies below it. */
interface Passage extends Stretch {
  readonly span: Span
}

/** The chain of spans that a span waited for, each before its children, in time order; undefined while it is open. */
export function criticalPathOf(top: Span): CriticalPathStep[] | undefined {
  const whole = stretchOf(top)
  if (!whole) return undefined
  const steps: CriticalPathStep[] = []
  const pending: Passage[] = [{ span: top, ...whole }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const below = passagesBelow(next)
    const waited = below.reduce((sum, { from, to }) => sum + (to - from), 0n)
    steps.push({ span: next.span, selfMs: toMs(next.to - next.from - waited) })
    for (const passage of below) pending.push(passage)
  }
  return steps
}

/** Goes back from the end of a passage: to the child that returned last, from its start to the one before, and so on. */
function passagesBelow({ span, from, to }: Passage): Passage[] {
  const passages: Passage[] = []
  let at = to
  for (const child of lastReturningFirst(span.children)) {
    const after = passages.at(-1)?.span
    if (after && !endsBefore(child, after)) continue
    const stretch = stretchWithin(child, { from, to: at })
    if (!stretch) continue
    passages.push({ span: child, ...stretch })
    at = stretch.from
  }
  return passages
}

/** By the order in which this process saw the spans end, where it saw them all, else by their times. */
function lastReturningFirst(spans: readonly Span[]): Span[] {
  const ended = spans.filter((span) => !span.open)
  const bySequence = (a: Span, b: Span): number => (b.endSequence ?? 0) - (a.endSequence ?? 0)
  if (ended.every((span) => span.endSequence !== undefined)) return ended.sort(bySequence)
  return ended.sort((a, b) => Number((b.endTimeUnixNano ?? 0n) - (a.endTimeUnixNano ?? 0n)))
}

/**
 * Whether a span ended before another started. Clocks are coarse: of two spans of one process of which the second started
 * after the first, the times may overlap, and only the sequence tells.
 */
function endsBefore(span: Span, other: Span): boolean {
  if (span.endSequence !== undefined && other.startSequence !== undefined) return span.endSequence < other.startSequence
  return span.endTimeUnixNano !== undefined && span.endTimeUnixNano <= other.startTimeUnixNano
}
