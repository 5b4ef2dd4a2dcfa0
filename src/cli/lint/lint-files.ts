import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { LintResult } from '../../lint/linter.ts'
import type { InputFault } from '../../lint/lint-report.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import type { LintInput } from './find-inputs.ts'
import { type Crew, ownThread } from './lifetimes/crew.ts'
import { lintShards } from './lifetimes/lint-shards.ts'
import { mergeChecked } from './lifetimes/merge-checked.ts'
import type { SizedFile } from './lifetimes/shards.ts'
import { TraceChecker } from './lifetimes/trace-checker.ts'
import type { ConfigOptions } from './options.ts'
import type { Timings } from './stopwatch.ts'

/** How files are checked. */
export interface LintFilesOptions {
  readonly workers: number | 'auto'
  /** Where the conventions come from, for other threads. */
  readonly config: ConfigOptions
  readonly cwd: string
  /** How many spans wait in memory for the rest of their trace. */
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

/** A thread is started for so many bytes; for fewer, its start takes longer than it saves. */
const bytesPerThread = 24 << 20
const mostThreads = 64
const mostThreadsUnasked = 4

/** Reads inputs, puts their spans together to traces, across lines and files, and checks those. */
export async function lintFiles(
  inputs: readonly LintInput[],
  conventions: ResolvedConventions,
  options: LintFilesOptions,
): Promise<LintOutcome> {
  const files = await sizedFiles(inputs)
  if (!files) return lintOnce(inputs, conventions, options)
  const shards = threadsFor(files, options.workers)
  const crew = await crewOf(shards, conventions, options)
  try {
    return await lintShards(files, { conventions, shards, crew, heldSpans: options.heldSpans })
  } finally {
    await crew.end()
  }
}

/** Checks inputs of which some can be read only once. */
async function lintOnce(
  inputs: readonly LintInput[],
  conventions: ResolvedConventions,
  { heldSpans, onProgress, now }: LintFilesOptions,
): Promise<LintOutcome> {
  const checker = new TraceChecker(conventions, { heldSpans, onProgress, now })
  for (const input of inputs) {
    const chunks = 'chunks' in input ? input.chunks : createReadStream(input.path, { highWaterMark: 1 << 20 })
    await checker.read(chunks, input)
  }
  return mergeChecked([checker.end()], conventions, () => undefined)
}

/** The inputs with their sizes; undefined where one is no file but a stream or a pipe. */
async function sizedFiles(inputs: readonly LintInput[]): Promise<readonly SizedFile[] | undefined> {
  const files: SizedFile[] = []
  for (const input of inputs) {
    if ('chunks' in input) return undefined
    const stats = await stat(input.path).catch(() => undefined)
    // One that is gone by now is found to be so when it is read.
    if (stats?.isFile() === false && !stats.isDirectory()) return undefined
    files.push({ ...input, size: stats?.size ?? 0 })
  }
  return files
}

function threadsFor(files: readonly SizedFile[], workers: number | 'auto'): number {
  if (workers !== 'auto') return Math.min(workers, mostThreads)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return Math.max(1, Math.min(availableParallelism(), mostThreadsUnasked, Math.floor(bytes / bytesPerThread)))
}

async function crewOf(
  count: number,
  conventions: ResolvedConventions,
  { config, cwd, onProgress, now }: LintFilesOptions,
): Promise<Crew> {
  if (count === 1) return ownThread({ conventions, onProgress, now })
  const { withOtherThreads } = await import('./lifetimes/other-threads.ts')
  return withOtherThreads({ count: count - 1, config, cwd, conventions, now, onProgress })
}
