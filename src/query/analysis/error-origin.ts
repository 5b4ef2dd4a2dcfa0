import type { Span } from '../../trace/span.ts'

/** Where a failure began, and how far it went. */
export interface ErrorOrigin {
  /** The span in which the failure began: it failed, and none of its children did. */
  readonly span: Span
  /** The spans that the failure passed through: the origin, its parent, and so on up to the last that failed. */
  readonly path: readonly Span[]
  /** The first span above that did not fail; undefined where the failure went all the way up. */
  readonly swallowedBy: Span | undefined
}

/** The failures of a trace that began independently of each other, in the order in which their origins ended. */
export function errorOriginsOf(spans: readonly Span[]): ErrorOrigin[] {
  return inEndOrder(spans.filter((span) => failed(span) && !span.children.some(failed))).map((span) => {
    const path = [span]
    let above = span.parent
    for (; above && failed(above); above = above.parent) path.push(above)
    return { span, path, swallowedBy: above }
  })
}

/** A recorded exception is a failure too, unless the status says that all went well in the end. */
function failed({ status, events }: Span): boolean {
  if (status.code !== 'unset') return status.code === 'error'
  return events.some((event) => event.name === 'exception')
}

/** By the order in which this process saw the spans end, where it saw them all, else by their times; open spans last. */
function inEndOrder(spans: readonly Span[]): Span[] {
  const ended = spans.filter((span) => !span.open)
  const open = spans.filter((span) => span.open)
  const bySequence = (a: Span, b: Span): number => (a.endSequence ?? 0) - (b.endSequence ?? 0)
  const byTime = (a: Span, b: Span): number => Number((a.endTimeUnixNano ?? 0n) - (b.endTimeUnixNano ?? 0n))
  const seen = ended.every((span) => span.endSequence !== undefined)
  return [...ended.sort(seen ? bySequence : byTime), ...open]
}
