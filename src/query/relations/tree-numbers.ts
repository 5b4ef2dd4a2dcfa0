import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { indexOf, oncePerTrace } from './fitting.ts'

/** The tree of a trace in numbers, each span as its index: what all spans of a trace are asked is asked much faster so. */
export interface TreeNumbers {
  /** The parent of each span; -1 where it has none. */
  readonly parents: Int32Array
  /** Every span, a parent before its children. */
  readonly fromTheTop: Int32Array
}

/** The tree of a trace in numbers, made on its first use. */
export const treeNumbersOf: (trace: Trace) => TreeNumbers = oncePerTrace((trace) => ({
  parents: Int32Array.from(trace.spans, ({ parent }) => (parent ? indexOf(parent) : -1)),
  fromTheTop: Int32Array.from(fromTheTop(trace), indexOf),
}))

/** Every span, a parent before its children. */
export function fromTheTop({ roots }: Trace): readonly Span[] {
  const spans = [...roots]
  for (const span of spans) for (const child of span.children) spans.push(child)
  return spans
}
