import { drawTrace } from '../../trace/notation/draw-trace.ts'
import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'

/** A failure shows no more of a trace than fits a screen; marked spans are always among it. */
const shownLines = 40

/** Draws traces as a failure shows them: indented, without attributes and events, with a remark on some spans. */
export function drawMarked(traces: readonly Trace[], remarks: ReadonlyMap<Span, string>): string {
  const remark = (span: Span): string | undefined => remarks.get(span)
  const drawing = drawTrace(traces, { attributes: 'none', events: 'none', remark, maxLines: shownLines })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}
