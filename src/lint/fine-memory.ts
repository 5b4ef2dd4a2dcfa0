import type { Span } from '../trace/span.ts'
import type { AttributeHolder } from './define-rule.ts'

/** A memory of more is emptied. */
const mostRemembered = 1000

/** After so many new values it is asked whether to remember was of use. */
const trial = 200

/** Longer texts seldom come twice. */
const longest = 1000

/** Looks at a value, and says whether it is fine wherever it stands. */
export type FineCheck<Value> = (value: Value, span: Span, holder: AttributeHolder) => void | 'fine'

/**
 * Some checks, with a memory of the values that they called fine: most attributes and names have few. Where they have many,
 * it gives up remembering.
 */
export class FineMemory<Value> {
  readonly #checks: readonly FineCheck<Value>[]
  /** The checks that have to see a value again. */
  #known: Map<Value, readonly FineCheck<Value>[]> | undefined
  /** The value before, which often comes again, and the checks that have to see it. */
  #last: Value | undefined
  #lastLeft: readonly FineCheck<Value>[] | undefined
  #hits = 0
  #misses = 0

  constructor(checks: readonly FineCheck<Value>[], remembers = true) {
    this.#checks = checks
    if (remembers && checks.length > 0) this.#known = new Map()
  }

  /** Shows a value to the checks that may find fault with it. */
  look(value: Value, span: Span, holder: AttributeHolder): void {
    if (value === this.#last && this.#lastLeft !== undefined) {
      for (const check of this.#lastLeft) check(value, span, holder)
      return
    }
    const known = this.#known
    if (known === undefined || (typeof value === 'string' && value.length > longest)) {
      for (const check of this.#checks) check(value, span, holder)
      return
    }
    const left = known.get(value)
    if (left === undefined) {
      this.#learn(known, value, span, holder)
      return
    }
    this.#hits++
    this.#last = value
    this.#lastLeft = left
    for (const check of left) check(value, span, holder)
  }

  #learn(known: Map<Value, readonly FineCheck<Value>[]>, value: Value, span: Span, holder: AttributeHolder): void {
    const left = this.#checks.filter((check) => check(value, span, holder) !== 'fine')
    if (known.size >= mostRemembered) known.clear()
    known.set(value, left.length === 0 ? none : left)
    if (++this.#misses < trial) return
    if (this.#hits < this.#misses) this.#known = undefined
    this.#hits = this.#misses = 0
  }
}

const none: readonly never[] = []
