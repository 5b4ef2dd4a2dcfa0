import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { waysToBind } from './bindings.ts'
import { treeMatcher } from './match-tree.ts'
import type { Level, TreeOptions } from './tree-pattern.ts'

/** Whether a tree fits the traces: its top level their roots, and each level below what lies below. */
export function treeFits(tree: Level, selection: SpanSelection, options: TreeOptions): boolean {
  for (const bindings of waysToBind(tree, selection)) {
    if (treeMatcher(options, bindings).level(tree, rootsOf(selection))) return true
  }
  return false
}

/** The spans that the top level of a tree is held against. */
export function rootsOf({ traces }: SpanSelection): Span[] {
  return traces.flatMap((trace) => trace.roots)
}
