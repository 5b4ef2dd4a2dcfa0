import { type CompiledQuery, compileQuery } from '../compile-query.ts'
import { holdsSameAs } from '../fields/same-as.ts'
import { isPlainObject } from '../refuse.ts'
import { parentAlias, SameAs } from '../same-as.ts'
import type { SpanPattern } from '../span-pattern.ts'
import type { AsymmetricMatcher } from '../value-pattern.ts'
import type { Bindings, TreeNode } from './tree-pattern.ts'

/** Any value that is there; printed as the notation writes it. */
export const anyValue: AsymmetricMatcher = {
  asymmetricMatch: (value) => value !== undefined,
  toString: () => '*',
}

/** What a node asks of a span, apart from what lies below. */
export type NodeQuery = Pick<TreeNode, 'query' | 'queryFor' | 'same'>

/** Makes the pattern of a node ready to be asked, without and with the spans that its `sameAs` point to. */
export function compileNodeQuery(pattern: SpanPattern): NodeQuery {
  const same: SameAs[] = []
  const open = !holdsSameAs(pattern)
    ? pattern
    : replaceSameAs(pattern, (one) => {
        same.push(one)
        return one.alias === parentAlias ? one : anyValue
      })
  const query = compileQuery(open)
  if (same.every(({ alias }) => alias === parentAlias)) return { query, queryFor: () => query, same }
  const known = new WeakMap<Bindings, CompiledQuery>()
  const queryFor = (bindings: Bindings): CompiledQuery => {
    let bound = known.get(bindings)
    if (!bound) known.set(bindings, (bound = compileQuery(replaceSameAs(pattern, (one) => bind(one, bindings)))))
    return bound
  }
  return { query, queryFor, same }
}

function bind(same: SameAs, bindings: Bindings): SameAs {
  const { alias, attribute } = same
  return alias === parentAlias ? same : new SameAs(alias, attribute, { span: bindings.get(alias) })
}

/** A pattern, and those of the relations in it, with another value for each `sameAs`. */
function replaceSameAs<T extends object>(pattern: T, replace: (same: SameAs) => unknown): T {
  const entries = Object.entries(pattern).map(([key, value]: [string, unknown]) => [key, replaceIn(value, replace)])
  return Object.fromEntries(entries) as T
}

function replaceIn(value: unknown, replace: (same: SameAs) => unknown): unknown {
  if (value instanceof SameAs) return replace(value)
  return isPlainObject(value) && holdsSameAs(value) ? replaceSameAs(value, replace) : value
}
