import { requireFields } from '../refuse.ts'
import { spanPatternFields } from '../compile-query.ts'
import { parentAlias } from '../same-as.ts'
import type { SpanPattern, SpanQuery } from '../span-pattern.ts'
import { requireTimes, type Times } from '../times.ts'

/** What a node of a tree says beside its name. */
export interface TreeSpanOptions extends Omit<SpanPattern, 'name'> {
  /** How many spans the node stands for; one, when absent; 0: there must be none. */
  readonly times?: Times
  /** A name for this node, for links and `sameAs` to point to; not `parent`, which is the parent of whichever span it is asked of. */
  readonly as?: string
  /** The alias of a node to which a span of this one must link, or several. */
  readonly linksTo?: string | readonly string[]
}

/** A node of a tree pattern, made by `span()`. */
export class TreeSpan {
  readonly query: SpanQuery
  readonly options: TreeSpanOptions
  readonly children: readonly TreePart[]

  /** @internal Made by `span()`. */
  constructor(query: SpanQuery, options: TreeSpanOptions, children: readonly TreePart[]) {
    this.query = query
    this.options = options
    this.children = children
  }
}

/** Stands among the children of a node for any others. */
export const rest: unique symbol = Symbol('...')

/** What stands among the children of a node. */
export type TreePart = TreeSpan | typeof rest

const optionFields = [...spanPatternFields.filter((field) => field !== 'name'), 'times', 'as', 'linksTo']

/**
 * A node of a tree pattern for `toMatchTrace`, as an alternative to the notation that takes predicates and asymmetric
 * matchers.
 *
 * @throws TypeError for an option or a child that is not known.
 * @example
 * span('POST /orders', { kind: 'server' }, [span('db.query', { times: 2 }), rest])
 */
export function span(query: SpanQuery, children?: readonly TreePart[]): TreeSpan
export function span(query: SpanQuery, options: TreeSpanOptions, children?: readonly TreePart[]): TreeSpan
export function span(
  query: SpanQuery,
  second: TreeSpanOptions | readonly TreePart[] = {},
  third: readonly TreePart[] = [],
): TreeSpan {
  const [options, children] = isParts(second) ? [{}, second] : [second, third]
  requireFields(options, 'the options of span()', optionFields)
  if (options.times !== undefined) requireTimes(options.times)
  if (options.as === parentAlias) {
    throw new TypeError(`A node cannot have the alias "${parentAlias}": it is what every span calls its parent.`)
  }
  for (const child of children) {
    if (child instanceof TreeSpan || child === rest) continue
    throw new TypeError(`The children of span() are made by span(), or \`rest\`; one is ${String(child)}.`)
  }
  return new TreeSpan(query, options, children)
}

function isParts(second: TreeSpanOptions | readonly TreePart[]): second is readonly TreePart[] {
  return Array.isArray(second)
}
