import { createReadStream } from 'node:fs'
import { readOtlpJsonStream } from '../../formats/otlp-json/index.ts'
import { Linter, type LintResult } from '../../lint/linter.ts'
import type { InputFault } from '../../lint/lint-report.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import { RuleClock } from '../../lint/rule-clock.ts'
import { TraceAssembler } from '../../lint/trace-assembler.ts'
import type { Trace } from '../../trace/trace.ts'
import { reasonOf } from '../usage-error.ts'
import { FaultList } from './fault-list.ts'
import type { LintInput } from './find-inputs.ts'
import { OriginBook } from './origin-book.ts'
import { Stopwatch, type Timings } from './stopwatch.ts'

/** How files are checked. */
export interface LintFilesOptions {
  readonly workers: number | 'auto'
  /** How many spans wait in memory for the rest of their trace; the assembler's default, when absent. */
  readonly heldSpans?: number | undefined
  /** Called again and again with what was read so far. */
  readonly onProgress?: (spans: number, traces: number) => void
  /** Measures the phases and rules; nothing is measured without it. */
  readonly now?: (() => number) | undefined
}

/** What checking files came to. */
export interface LintOutcome {
  readonly result: LintResult
  readonly faults: readonly InputFault[]
  /** How many traces came in parts that lay too far apart to be checked as one. */
  readonly torn: number
  /** Where time was measured. */
  readonly timings?: Timings
}

/** Reads inputs, puts their spans together to traces, across lines and files, and checks those. */
export async function lintFiles(
  inputs: readonly LintInput[],
  conventions: ResolvedConventions,
  { heldSpans, onProgress, now }: LintFilesOptions,
): Promise<LintOutcome> {
  const clock = now && new RuleClock(now)
  const watch = now && new Stopwatch(now)
  const linter = new Linter(conventions, clock)
  const origins = new OriginBook()
  const faults = new FaultList()
  let spanCount = 0
  let traceCount = 0
  const check = (trace: Trace): void => {
    const outer = watch?.enter('check')
    linter.check(trace, { origin: { file: origins.take(trace.traceId) } })
    traceCount++
    watch?.leave(outer)
  }
  const assembler = new TraceAssembler({ take: check, ...(heldSpans === undefined ? {} : { mostHeld: heldSpans }) })
  for (const input of inputs) {
    origins.file = input.name
    try {
      for await (const { spans, problems } of readOtlpJsonStream(chunksOf(input), { file: input.name })) {
        for (const problem of problems) faults.addProblem(problem)
        const outer = watch?.enter('assemble')
        origins.note(spans)
        assembler.add(spans)
        watch?.leave(outer)
        spanCount += spans.length
        onProgress?.(spanCount, traceCount + assembler.held)
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
      faults.add({ file: input.name, message: `The file cannot be read: ${reasonOf(error)}.`, lost: true })
    }
  }
  const outer = watch?.enter('assemble')
  assembler.end()
  watch?.leave(outer)
  watch?.enter('check')
  const result = linter.finish()
  return {
    result,
    faults: faults.faults,
    torn: assembler.torn,
    ...(watch && clock ? { timings: { phases: watch.times(), rules: clock.times } } : {}),
  }
}

function chunksOf(input: LintInput): AsyncIterable<Uint8Array> {
  return 'chunks' in input ? input.chunks : createReadStream(input.path, { highWaterMark: 1 << 20 })
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
