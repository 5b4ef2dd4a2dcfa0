import { isSpan, type Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { drawMarked } from '../explain/draw-marked.ts'
import { nameValue } from '../refuse.ts'

/**
 * The root that ends last; an open one has yet to end.
 * @throws Error where the trace has no spans.
 */
export function lastRoot(trace: Trace): Span {
  let last: Span | undefined
  for (const root of trace.roots) {
    if (root.open) return root
    if (!last || (root.endTimeUnixNano ?? 0n) > (last.endTimeUnixNano ?? 0n)) last = root
  }
  if (last) return last
  throw new Error('trace.criticalPath()\n\nThe trace has no spans, so there is no path through it.')
}

/**
 * Refuses what is no span of a trace.
 * @throws TypeError for anything but a span with the trace's id.
 */
export function requireOwnSpan(trace: Trace, span: unknown, method: string): asserts span is Span {
  if (!isSpan(span)) {
    throw new TypeError(
      `trace.${method}() takes a span, not ${nameValue(span)}. A span comes from \`trace.find('name')\`.`,
    )
  }
  if (span.traceId === trace.traceId) return
  const name = JSON.stringify(span.name)
  throw new TypeError(`trace.${method}() takes a span of its own trace, and ${name} is of another. Ask \`span.trace\`.`)
}

/** Why nothing can be said of the time of a span. */
export function stillRunning(span: Span, method: string): string {
  return [
    `trace.${method}()\n`,
    `The span ${JSON.stringify(span.name)} is still open, so it is not known how long it takes.\n`,
    drawMarked([span.trace], new Map([[span, 'still open']])),
    'Hint: `await telemetry.trace()` waits until every span has ended. Where one is meant to stay open, ask for a span below it.',
  ].join('\n')
}
