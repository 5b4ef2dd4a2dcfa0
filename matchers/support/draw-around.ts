import { drawTrace } from '../../src/trace/notation/draw-trace.ts'
import type { Span } from '../../src/trace/span.ts'

/** Draws a span's trace, indented, with a remark on the span. */
export function drawAround(span: Span, remark: string): string {
  const drawing = drawTrace(span.trace, {
    attributes: 'none',
    maxLines: 40,
    remark: (one) => (one === span ? remark : undefined),
  })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}
