import { buildTraces } from '../trace/build-traces.ts'
import type { SpanData } from '../trace/span-data.ts'
import type { Trace } from '../trace/trace.ts'

/** How many spans are held before the traces that waited longest are taken as whole. */
const mostHeld = 100_000

/** How an assembler knows that a trace is whole, and where it goes then. */
export interface AssemblerOptions {
  readonly take: (trace: Trace) => void
  /** Whether nothing more comes of a trace, where that is known beforehand. */
  readonly isOver?: (traceId: string) => boolean
  /** How many spans are held at most. */
  readonly mostHeld?: number
}

/**
 * Puts the spans of a stream together to traces, in bounded memory. Where it is not known when a trace is over, it is taken
 * as whole once the stream has ended, or once too many spans are held and it has waited longest.
 */
export class TraceAssembler {
  readonly #options: AssemblerOptions
  /** By trace id; the one that waited longest is the first. */
  readonly #held = new Map<string, SpanData[]>()
  readonly #early = new Set<string>()
  readonly #torn = new Set<string>()
  #count = 0

  constructor(options: AssemblerOptions) {
    this.#options = options
  }

  /** How many traces came in parts that lay too far apart to be held together. */
  get torn(): number {
    return this.#torn.size
  }

  /** How many traces are held. */
  get held(): number {
    return this.#held.size
  }

  /** Takes the next spans of the stream. */
  add(spans: readonly SpanData[]): void {
    const touched = new Set<string>()
    for (const span of spans) {
      const { traceId } = span
      const group = this.#held.get(traceId)
      touched.add(traceId)
      if (group) {
        group.push(span)
        continue
      }
      this.#held.set(traceId, [span])
      if (this.#early.has(traceId)) this.#torn.add(traceId)
    }
    this.#count += spans.length
    for (const traceId of touched) this.#settle(traceId)
    this.#makeRoom()
  }

  /** Ends the stream: what is held is as whole as it will get. */
  end(): void {
    for (const traceId of [...this.#held.keys()]) this.#release(traceId)
  }

  /** Gives up what is held of a trace, without taking it for whole. */
  remove(traceId: string): readonly SpanData[] {
    const spans = this.#held.get(traceId) ?? []
    this.#held.delete(traceId)
    this.#count -= spans.length
    return spans
  }

  #settle(traceId: string): void {
    if (this.#options.isOver?.(traceId)) {
      this.#release(traceId)
      return
    }
    const spans = this.#held.get(traceId)
    if (!spans) return
    this.#held.delete(traceId)
    this.#held.set(traceId, spans)
  }

  #makeRoom(): void {
    const { mostHeld: most = mostHeld } = this.#options
    if (this.#count <= most) return
    for (const traceId of this.#held.keys()) {
      if (this.#count <= most * 0.9) return
      this.#early.add(traceId)
      this.#release(traceId)
    }
  }

  #release(traceId: string): void {
    const spans = this.remove(traceId)
    if (spans.length === 0) return
    const [trace] = buildTraces(spans)
    if (trace) this.#options.take(trace)
  }
}
