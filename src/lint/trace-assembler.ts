import { buildTraces } from '../trace/build-traces.ts'
import type { SpanData } from '../trace/span-data.ts'
import type { Trace } from '../trace/trace.ts'

/** How many spans are held before the traces that waited longest are taken as whole. */
const mostHeld = 100_000

/** Traces that end within so many bytes of each other are looked at together. */
const block = 1 << 16

/** How an assembler knows that a trace is whole, and where it goes then. */
export interface AssemblerOptions {
  readonly take: (trace: Trace) => void
  /** The offset in the input at which a trace occurs for the last time; undefined where that is not known. */
  readonly lastOf?: (traceId: string) => number | undefined
  /** How many spans of traces of which the last offset is not known are held at most. */
  readonly mostHeld?: number
}

/** A trace of which the last offset is known. */
interface Dated {
  readonly traceId: string
  readonly last: number
  readonly spans: SpanData[]
}

/**
 * Puts the spans of a stream together to traces, in bounded memory. A trace is taken as soon as its last offset is reached.
 * Where that is not known, it is taken as whole once the stream has ended, or once too many spans are held and it has
 * waited longest. Either way traces are taken in the order in which their last spans came.
 */
export class TraceAssembler {
  readonly #options: AssemblerOptions
  readonly #dated = new Map<string, Dated>()
  /** The dated ones by the block in which they end. */
  readonly #ending = new Map<number, Dated[]>()
  #reached = 0
  /** By trace id; the one that waited longest is the first. */
  readonly #undated = new Map<string, SpanData[]>()
  readonly #early = new Set<string>()
  readonly #torn = new Set<string>()
  /** How many spans of undated traces are held. */
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
    return this.#dated.size + this.#undated.size
  }

  /** The traces that are held. */
  traceIds(): readonly string[] {
    return [...this.#dated.keys(), ...this.#undated.keys()]
  }

  /** Takes the next spans of the stream. */
  add(spans: readonly SpanData[]): void {
    let traceId: string | undefined
    let group: SpanData[] = []
    let isUndated = false
    for (const span of spans) {
      if (span.traceId !== traceId) {
        traceId = span.traceId
        group = this.#dated.get(traceId)?.spans ?? this.#undatedSpans(traceId) ?? this.#begin(traceId)
        isUndated = this.#undated.has(traceId)
      }
      group.push(span)
      if (isUndated) this.#count++
    }
    this.#makeRoom()
  }

  /** Says that the input was read up to an offset, and takes the traces that have ended there. */
  reach(offset: number): void {
    const due: Dated[] = []
    for (let number = blockOf(this.#reached); number <= blockOf(offset); number++) {
      const ending = this.#ending.get(number)
      if (!ending) continue
      const left = ending.filter(({ last }) => last > offset)
      due.push(...ending.filter(({ last }) => last <= offset))
      if (left.length > 0) this.#ending.set(number, left)
      else this.#ending.delete(number)
    }
    this.#reached = offset
    for (const { traceId, spans } of due.sort((a, b) => a.last - b.last)) {
      this.#dated.delete(traceId)
      this.#take(spans)
    }
  }

  /** Ends the stream: what is held is as whole as it will get. */
  end(): void {
    for (const { spans } of [...this.#dated.values()].sort((a, b) => a.last - b.last)) this.#take(spans)
    for (const spans of this.#undated.values()) this.#take(spans)
    this.#dated.clear()
    this.#ending.clear()
    this.#undated.clear()
    this.#count = 0
  }

  /** The spans of an undated trace, which has waited the shortest now. */
  #undatedSpans(traceId: string): SpanData[] | undefined {
    const spans = this.#undated.get(traceId)
    if (!spans) return undefined
    this.#undated.delete(traceId)
    this.#undated.set(traceId, spans)
    return spans
  }

  #begin(traceId: string): SpanData[] {
    const spans: SpanData[] = []
    const last = this.#options.lastOf?.(traceId)
    if (last === undefined) {
      this.#undated.set(traceId, spans)
      if (this.#early.has(traceId)) this.#torn.add(traceId)
      return spans
    }
    if (last <= this.#reached) this.#torn.add(traceId)
    const dated = { traceId, last, spans }
    const number = blockOf(Math.max(last, this.#reached))
    const ending = this.#ending.get(number)
    if (ending) ending.push(dated)
    else this.#ending.set(number, [dated])
    this.#dated.set(traceId, dated)
    return spans
  }

  #makeRoom(): void {
    const { mostHeld: most = mostHeld } = this.#options
    if (this.#count <= most) return
    for (const [traceId, spans] of this.#undated) {
      if (this.#count <= most * 0.9) return
      this.#count -= spans.length
      this.#undated.delete(traceId)
      this.#early.add(traceId)
      this.#take(spans)
    }
  }

  #take(spans: readonly SpanData[]): void {
    const [trace] = buildTraces(spans)
    if (trace) this.#options.take(trace)
  }
}

function blockOf(offset: number): number {
  return Math.floor(offset / block)
}
