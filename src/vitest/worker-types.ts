import type { LintState } from '../lint/linter.ts'
import type { WorkerOptions } from './options.ts'

/** A span that a test left open. */
interface LeftOpen {
  readonly name: string
  /** Where it was started, as a file with line and column, or in words. */
  readonly place: string
}

/** What a test or a test file tells the reporter. */
interface SpanwrightMeta {
  readonly leftOpen?: readonly LeftOpen[]
  /** The names of the spans that belong to no test. */
  readonly unattributed?: readonly string[]
  /** What the traces of a file's tests break. */
  readonly conventions?: LintState
}

declare module 'vitest' {
  interface ProvidedContext {
    spanwright: WorkerOptions
  }
  interface TaskMeta {
    spanwright?: SpanwrightMeta
  }
}
