import type { SpanKind } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import { type FineCheck, FineMemory } from './fine-memory.ts'

/** Tracers beyond this many are looked at anew each time. */
const mostTracers = 1000

type ByKind = Partial<Record<SpanKind, FineMemory<string>>>

/** What looks at the names of spans: those of one kind, one tracer and one service together. */
export class NameGates {
  readonly #checks: readonly FineCheck<string>[]
  readonly #tracers = new Map<string, ByKind>()

  constructor(checks: readonly FineCheck<string>[]) {
    this.#checks = checks
  }

  /** @param tracer The same for the same names of service and scope. */
  look(span: Span, tracer: string): void {
    let byKind = this.#tracers.get(tracer)
    if (!byKind) {
      byKind = {}
      if (this.#tracers.size < mostTracers) this.#tracers.set(tracer, byKind)
    }
    const names = (byKind[span.kind] ??= new FineMemory(this.#checks))
    names.look(span.name, span, undefined)
  }
}
