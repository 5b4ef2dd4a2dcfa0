import type { Span } from '../trace/span.ts'
import type { FindingSpan } from './finding.ts'
import { toFindingSpan } from './finding-span.ts'

/** A group's further values are not kept: no rule needs more to see that there are too many. */
const mostValues = 10_000

/** What one rule noted over the run; plain arrays, so that it can leave a worker. */
export type PlainFacts = readonly (readonly [group: string, values: readonly (readonly [string, FindingSpan])[]])[]

/** Collects what a rule notes. */
export class FactBook {
  readonly #groups = new Map<string, Map<string, FindingSpan>>()

  get groups(): ReadonlyMap<string, ReadonlyMap<string, FindingSpan>> {
    return this.#groups
  }

  note(group: string, value: string, span: Span | FindingSpan): void {
    let values = this.#groups.get(group)
    if (!values) this.#groups.set(group, (values = new Map()))
    if (!values.has(value) && values.size < mostValues) values.set(value, toFindingSpan(span))
  }

  merge(facts: PlainFacts): void {
    for (const [group, values] of facts) for (const [value, span] of values) this.note(group, value, span)
  }

  toPlain(): PlainFacts {
    return [...this.#groups].map(([group, values]) => [group, [...values]])
  }
}
