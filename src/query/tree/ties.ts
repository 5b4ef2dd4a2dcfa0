import type { Span } from '../../trace/span.ts'

/** Whether nothing tells which of two spans started first: one moment of a clock, and this process did not see both start. */
export function areTied(a: Span, b: Span): boolean {
  const seen = a.startSequence !== undefined && b.startSequence !== undefined
  return !seen && a.startTimeUnixNano === b.startTimeUnixNano
}

/** Spans in start order, those that are tied among each other in the order that is wished for. */
export function orderTied(spans: readonly Span[], wished: (span: Span) => number): Span[] {
  const out: Span[] = []
  let run: Span[] = []
  for (const span of spans) {
    if (run[0] && !areTied(run[0], span)) {
      out.push(...sorted(run, wished))
      run = []
    }
    run.push(span)
  }
  return [...out, ...sorted(run, wished)]
}

function sorted(spans: readonly Span[], wished: (span: Span) => number): Span[] {
  return spans.toSorted((a, b) => wished(a) - wished(b))
}
