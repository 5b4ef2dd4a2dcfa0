import { conditions } from '../../semconv/condition-table.ts'
import type { AttributeUse, SpanDefinition } from '../../semconv/registry.ts'
import type { AttributeValue } from '../../trace/attributes.ts'
import type { Span } from '../../trace/span.ts'

/** A bit mask has room for no more. */
const mostKeys = 30

/**
 * Remembers the case of the last span of a type that lacked nothing: the status, which of the attributes are there that
 * conditions look at, and the values of those whose values count. Most spans of a type are of one case.
 */
export class CleanCase {
  readonly #present: readonly string[]
  readonly #compared: readonly string[]
  #status: string | undefined
  #mask = 0
  #values: readonly (AttributeValue | undefined)[] = []

  constructor(uses: readonly AttributeUse[], { type, refines = type }: SpanDefinition) {
    const names = new Set(uses.map(({ name }) => name))
    const all = conditions.filter(
      ({ attribute, types }) => names.has(attribute) && (!types || types.test(type) || types.test(refines)),
    )
    this.#present = [
      ...new Set(['error.type', ...names, ...all.flatMap(({ has = [], lacks = [] }) => [...has, ...lacks])]),
    ]
    this.#compared = [
      ...new Set(all.flatMap(({ is, isNot, startsNot }) => Object.keys({ ...is, ...isNot, ...startsNot }))),
    ]
  }

  /** Whether a span is of the case that was remembered. */
  holds({ status, attributes }: Span): boolean {
    if (this.#status !== status.code) return false
    for (let i = 0; i < this.#compared.length; i++) {
      if (attributes[this.#compared[i] as string] !== this.#values[i]) return false
    }
    return this.#mask === this.#maskOf(attributes)
  }

  remember({ status, attributes }: Span): void {
    if (this.#present.length > mostKeys) return
    this.#status = status.code
    this.#mask = this.#maskOf(attributes)
    this.#values = this.#compared.map((key) => attributes[key])
  }

  #maskOf(attributes: Span['attributes']): number {
    let mask = 0
    for (let i = 0; i < this.#present.length; i++) {
      if (attributes[this.#present[i] as string] !== undefined) mask |= 1 << i
    }
    return mask
  }
}
