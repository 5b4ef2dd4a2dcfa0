import type { InstrumentationScope, Resource } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'

/** The services of a trace take turns; to look through so many is cheaper than to ask a map. */
const most = 12

/** What spans of one resource and one scope have in common. */
export interface Tracer<Common> {
  readonly resource: Resource
  readonly scope: InstrumentationScope
  /** The same for the same names of service and scope. */
  readonly key: string
  readonly common: Common
  /** Whether its resource and its scope were looked at. */
  isSeen: boolean
}

/** The last few tracers, with what is worked out once for each. */
export class Tracers<Common> {
  readonly #commonOf: (span: Span) => Common
  readonly #last: Tracer<Common>[] = []
  #count = 0

  /** @param commonOf Works it out by any span of a tracer. */
  constructor(commonOf: (span: Span) => Common) {
    this.#commonOf = commonOf
  }

  of(span: Span): Tracer<Common> {
    const { resource, scope } = span
    for (const one of this.#last) if (one.scope === scope && one.resource === resource) return one
    const key = `${span.service ?? ''}\n${scope.name}`
    const tracer = { resource, scope, key, common: this.#commonOf(span), isSeen: false }
    this.#last[this.#count++ % most] = tracer
    return tracer
  }
}
