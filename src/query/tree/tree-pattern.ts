import type { Span } from '../../trace/span.ts'
import type { CompiledQuery } from '../compile-query.ts'
import type { SameAs } from '../same-as.ts'

/** How many spans a node stands for; both bounds are inclusive. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** A link that a node's span must have: to the span of the node with this alias, or to any span that fits. */
export type LinkTarget = { readonly alias: string } | { readonly query: CompiledQuery } | 'any'

/** A node of a tree pattern, ready to be held against spans. */
export interface TreeNode {
  /** What is asked of a span, whatever the spans are that aliases stand for. */
  readonly query: CompiledQuery
  /** What is asked of a span once these are chosen. */
  readonly queryFor: (bindings: Bindings) => CompiledQuery
  /** The attributes of other spans that are asked for. */
  readonly same: readonly SameAs[]
  readonly bounds: Bounds
  /** Whether the bounds were given, so that they also hold where others may stand. */
  readonly counted: boolean
  readonly alias: string | undefined
  readonly links: readonly LinkTarget[]
  readonly below: Level
  /** Writes the node as a line of the notation. */
  readonly text: () => string
}

/** The nodes that stand side by side, and whether others may stand among them. */
export interface Level {
  readonly nodes: readonly TreeNode[]
  readonly rest: boolean
}

/** How strictly a tree is held against a trace. */
export interface TreeOptions {
  /** Siblings must start in the order in which they are written. */
  readonly inOrder?: boolean
  /** A span has the attributes that are written, and no others. */
  readonly exactAttributes?: boolean
}

/** Which span each node with an alias stands for. */
export type Bindings = ReadonlyMap<string, Span>
