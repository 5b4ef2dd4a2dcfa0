import type { Span } from '../../trace/span.ts'
import { type Stretch, stretchOf, stretchWithin, toMs } from './stretch.ts'

/** The milliseconds of a span in which none of its children ran; undefined while it is open. */
export function selfTimeOf(span: Span): number | undefined {
  const whole = stretchOf(span)
  if (!whole) return undefined
  const stretches = span.children.map((child) => stretchWithin(child, whole)).filter((one) => one !== undefined)
  return toMs(whole.to - whole.from - lengthOfUnion(stretches))
}

/** How long at least one of the stretches lasts. */
function lengthOfUnion(stretches: Stretch[]): bigint {
  let length = 0n
  let reached: bigint | undefined
  for (const { from, to } of stretches.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const start = reached === undefined || from > reached ? from : reached
    if (to <= start) continue
    length += to - start
    reached = to
  }
  return length
}
