import type { Visitor } from './define-rule.ts'

/** Measures how long each rule takes. Where one rule's fault makes another look at a text, each is charged its own part. */
export class RuleClock {
  readonly #times = new Map<string, number>()
  readonly #now: () => number
  #running: string | undefined
  #since = 0

  /** @param now The time in milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Milliseconds by the rule's id. */
  get times(): ReadonlyMap<string, number> {
    return this.#times
  }

  /** A visitor that does the same and is measured. */
  measure(rule: string, visitor: Visitor): Visitor {
    const { resource, scope, attribute, name, shape, span, trace, end, redact } = visitor
    const visit = attribute && this.#timed(rule, attribute.bind(visitor))
    const look = shape && this.#timed(rule, shape.bind(visitor))
    return {
      ...(resource && { resource: this.#timed(rule, resource.bind(visitor)) }),
      ...(scope && { scope: this.#timed(rule, scope.bind(visitor)) }),
      ...(visit && {
        attribute: (key, place, type) => {
          const check = visit(key, place, type)
          return check && this.#timed(rule, check)
        },
      }),
      ...(name && { name: this.#timed(rule, name.bind(visitor)) }),
      ...(look && {
        shape: (spans) => {
          const check = look(spans)
          return check && this.#timed(rule, check)
        },
      }),
      ...(span && { span: this.#timed(rule, span.bind(visitor)) }),
      ...(trace && { trace: this.#timed(rule, trace.bind(visitor)) }),
      ...(end && { end: this.#timed(rule, end.bind(visitor)) }),
      ...(redact && { redact: this.#timed(rule, redact.bind(visitor)) }),
    }
  }

  #timed<Args extends readonly unknown[], Result>(
    rule: string,
    method: (...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => {
      const outer = this.#switchTo(rule)
      try {
        return method(...args)
      } finally {
        this.#switchTo(outer)
      }
    }
  }

  /** Charges the rule that ran so far, and gives it back. */
  #switchTo(rule: string | undefined): string | undefined {
    const now = this.#now()
    const before = this.#running
    if (before !== undefined) this.#times.set(before, (this.#times.get(before) ?? 0) + now - this.#since)
    this.#running = rule
    this.#since = now
    return before
  }
}
