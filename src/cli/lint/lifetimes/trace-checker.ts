import { readOtlpJsonStream } from '../../../formats/otlp-json/index.ts'
import { Linter, type LintState } from '../../../lint/linter.ts'
import type { ResolvedConventions } from '../../../lint/resolve-conventions.ts'
import { RuleClock } from '../../../lint/rule-clock.ts'
import { TraceAssembler } from '../../../lint/trace-assembler.ts'
import type { SpanData } from '../../../trace/span-data.ts'
import type { Trace } from '../../../trace/trace.ts'
import { reasonOf } from '../../usage-error.ts'
import { FaultList, type PlainFaults } from '../fault-list.ts'
import { OriginBook } from '../origin-book.ts'
import { Stopwatch, type Timings } from '../stopwatch.ts'
import { PartSamples, type PlainSamples } from './part-samples.ts'
import { isSystemError } from './system-error.ts'

/** How traces are checked. */
export interface CheckerOptions {
  /** The offset at which a trace occurs for the last time, where that is known. */
  readonly lastOf?: (traceId: string) => number | undefined
  /** Whether a span is taken; all are, when absent. */
  readonly takes?: ((span: SpanData, file: string) => boolean) | undefined
  /** How many spans of traces of unknown length are held at most. */
  readonly heldSpans?: number | undefined
  /** Called again and again with what was read and checked so far. */
  readonly onProgress?: ((spans: number, traces: number) => void) | undefined
  /** Measures the phases and rules; nothing is measured without it. */
  readonly now?: (() => number) | undefined
}

/** What a checker found, as plain data that can leave a worker. */
export interface CheckedTraces {
  readonly state: LintState
  readonly samples: PlainSamples
  readonly faults: PlainFaults
  /** How many traces came in parts that lay too far apart to be checked as one. */
  readonly torn: number
  /** Where time was measured. */
  readonly timings?: Timings
}

/** Puts the spans of inputs together to traces, across lines and files, and checks those. */
export class TraceChecker {
  readonly #conventions: ResolvedConventions
  readonly #options: CheckerOptions
  readonly #clock: RuleClock | undefined
  readonly #watch: Stopwatch | undefined
  readonly #linter: Linter
  readonly #assembler: TraceAssembler
  readonly #samples = new PartSamples()
  readonly #origins = new OriginBook()
  readonly #faults = new FaultList()
  #spans = 0
  #traces = 0

  constructor(conventions: ResolvedConventions, options: CheckerOptions) {
    const { now, lastOf, heldSpans } = options
    this.#conventions = conventions
    this.#options = options
    this.#clock = now && new RuleClock(now)
    this.#watch = now && new Stopwatch(now)
    this.#linter = new Linter(conventions, this.#clock)
    this.#assembler = new TraceAssembler({
      take: (trace) => this.check(trace, this.#origins.take(trace.traceId)),
      ...(lastOf && { lastOf }),
      ...(heldSpans === undefined ? {} : { mostHeld: heldSpans }),
    })
  }

  /**
   * Reads an input, or a part of one.
   * @param reached The offset up to which all documents were read once the spans of a chunk are there.
   */
  async read(
    chunks: AsyncIterable<Uint8Array>,
    { name, firstLine = 1 }: { readonly name: string; readonly firstLine?: number | undefined },
    reached: () => number = () => 0,
  ): Promise<void> {
    this.#origins.turnTo(name, this.#assembler.traceIds())
    try {
      for await (const { spans, problems } of readOtlpJsonStream(chunks, { file: name, firstLine })) {
        for (const problem of problems) this.#faults.addProblem(problem)
        const outer = this.#watch?.enter('assemble')
        this.#take(spans)
        this.#assembler.reach(reached())
        this.#watch?.leave(outer)
        this.#spans += spans.length
        this.#options.onProgress?.(this.#spans, this.#traces + this.#assembler.held)
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.#faults.add({ file: name, message: `The file cannot be read: ${reasonOf(error)}.`, lost: true })
    }
  }

  /** Checks a trace that is whole. */
  check(trace: Trace, file: string): void {
    const outer = this.#watch?.enter('check')
    this.#samples.note(trace, file, this.#conventions)
    this.#linter.check(trace, { origin: { file }, exempt: isOfPart })
    this.#traces++
    this.#watch?.leave(outer)
  }

  /** Checks what is held, and gives all that was found. */
  end(): CheckedTraces {
    const outer = this.#watch?.enter('assemble')
    this.#assembler.end()
    this.#watch?.leave(outer)
    return {
      state: this.#linter.state(),
      samples: this.#samples.plain,
      faults: this.#faults.plain,
      torn: this.#assembler.torn,
      ...(this.#watch && this.#clock ? { timings: { phases: this.#watch.times(), rules: this.#clock.times } } : {}),
    }
  }

  #take(all: readonly SpanData[]): void {
    const { takes } = this.#options
    this.#assembler.add(takes ? all.filter((span) => takes(span, this.#origins.file)) : all)
  }
}

/** What is found on a resource or a scope is found on its sample. */
function isOfPart(_: string, __: unknown, place: string): boolean {
  return place === 'resource' || place === 'scope'
}
