import type { LintReport } from '../../lint/lint-report.ts'

/** How a report is written. */
export interface ReportOptions {
  /** Whether to colour what a terminal shows; not, when absent. */
  readonly colour?: boolean
  /** How many characters a line of a terminal has room for; 100, when absent. */
  readonly columns?: number
  /** The folder that places are told relative to, as an absolute path; they stay as they are, when absent. */
  readonly cwd?: string
}

/** Writes what a run found in one format. The same report gives the same text on every machine. */
export type Reporter = (report: LintReport, options?: ReportOptions) => string
