import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { Finding, Verdict } from './find-faults.ts'
import { fitsAlone } from './match-tree.ts'
import type { Bindings } from './tree-pattern.ts'

/** A line that is missing in its place. */
export type Missing = Finding & { readonly type: 'missing' }

/** The spans that fit a line that is missing, and stand in another place. */
export type Strays = ReadonlyMap<Finding, readonly Span[]>

/** Finds for each missing line the spans that stand in for nothing else: first those that were not expected, then all. */
export function findStrays({ faults, placed }: Verdict, { traces }: SpanSelection, bindings: Bindings): Strays {
  const missing = faults.filter((fault) => fault.type === 'missing')
  const strays = new Map<Finding, Span[]>()
  if (missing.length === 0) return strays
  const extra = faults.filter((fault) => fault.type === 'extra').map(({ span }) => span)
  const free = new Set([...extra, ...traces.flatMap(({ spans }) => spans.filter((span) => !placed.has(span)))])
  for (const fault of missing) {
    const { node, number, parent } = fault
    const found: Span[] = []
    for (const span of free) {
      if (found.length === number) break
      if (span.parent === parent || !fitsAlone(node, span, bindings)) continue
      found.push(span)
      free.delete(span)
    }
    if (found.length > 0) strays.set(fault, found)
  }
  return strays
}
