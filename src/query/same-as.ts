import type { Span } from '../trace/span.ts'
import { nameValue } from './refuse.ts'

/** The alias that every span has for its parent. */
export const parentAlias = 'parent'

/** Where it may stand, for those who put it elsewhere. */
export const placeOfSameAs: string =
  "it stands for the whole value of a key in the `attributes` or `exactAttributes` of a span's pattern."

/** What `sameAs()` makes: the value that an attribute of another span has. */
export class SameAs {
  readonly alias: string
  readonly attribute: string
  /** The span that was chosen for the alias, or that there is none; undefined as long as none was looked for. */
  readonly bound: { readonly span: Span | undefined } | undefined

  /** @internal Made by `sameAs()`. */
  constructor(alias: string, attribute: string, bound?: { readonly span: Span | undefined }) {
    this.alias = alias
    this.attribute = attribute
    this.bound = bound
  }

  toString(): string {
    return `sameAs(${JSON.stringify(this.alias)}, ${JSON.stringify(this.attribute)})`
  }
}

/**
 * Stands for the value of another span's attribute, as the value of an attribute in a pattern of a span. Types count, and
 * where either of the two is missing they are not the same.
 *
 * @param alias Which span: `parent` in every pattern, and in a tree also what a node is called by `as` or, in the notation,
 * by `#alias`.
 * @param attribute The key of its attribute.
 * @throws TypeError for an alias or a key that is no text.
 * @example
 * expect(trace).toHaveSpan('POST /charge', { attributes: { 'tenant.id': sameAs('parent', 'tenant.id') } })
 * @example
 * span('checkout', { as: 'checkout' }, [
 *   span('charge', { attributes: { 'order.id': sameAs('checkout', 'order.id') } }),
 * ])
 */
export function sameAs(alias: string, attribute: string): SameAs {
  requireWord(alias, 'alias of a span')
  requireWord(attribute, 'key of an attribute')
  return new SameAs(alias, attribute)
}

function requireWord(value: unknown, what: string): void {
  if (typeof value === 'string' && value !== '') return
  const given = value === '' ? 'an empty string' : nameValue(value)
  throw new TypeError(`sameAs takes the alias of a span and the key of an attribute; the ${what} is ${given}.`)
}
