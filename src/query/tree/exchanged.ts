import type { Span } from '../../trace/span.ts'
import type { Faults } from './find-faults.ts'
import { fitsAlone } from './match-tree.ts'
import type { Bindings } from './tree-pattern.ts'

/**
 * The spans that differ from the line in their place, and fit one below another parent whose span differs too: each with
 * the span that took its place. Two spans that look alike from afar and exchanged their parents are such.
 */
export function findExchanged(faults: Faults, bindings: Bindings): ReadonlyMap<Span, Span> {
  const differing = faults.filter((fault) => fault.type === 'differs')
  const exchanged = new Map<Span, Span>()
  for (const { span } of differing) {
    const other = differing.find(
      (one) => one.span !== span && one.span.parent !== span.parent && fitsAlone(one.node, span, bindings),
    )
    if (other) exchanged.set(span, other.span)
  }
  return exchanged
}
