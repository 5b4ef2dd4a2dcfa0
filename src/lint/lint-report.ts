import type { Suppression } from './baseline.ts'
import type { Rule } from './define-rule.ts'
import type { Finding } from './finding.ts'
import type { InstrumentationScore } from './instrumentation-score.ts'

/** What was wrong with the input: a broken line, a span without ids, an attribute of a wrong shape. */
export interface InputFault {
  readonly file?: string
  /** Counts from 1. */
  readonly line?: number
  readonly column?: number
  readonly message: string
  /** Whether spans were lost by it; else it was mended and all spans were checked. */
  readonly lost: boolean
}

/** All that a reporter may tell of a run. */
export interface LintReport {
  readonly spans: number
  readonly traces: number
  /** What was found and not accepted before, in a settled order. */
  readonly findings: readonly Finding[]
  /** How many findings the baseline left out. */
  readonly suppressed: number
  readonly unusedSuppressions: readonly Suppression[]
  readonly faults: readonly InputFault[]
  /** The rules that were on, by the id that the config knows them by. */
  readonly rules: ReadonlyMap<string, Rule>
  /** The registry that was compared with: `opentelemetry 1.45.0`. */
  readonly registry: string
  /** The Instrumentation Score of each service, where the conventions ask for it. */
  readonly score?: InstrumentationScore
  /** How long the run took; absent where the output has to be the same in every run. */
  readonly durationMs?: number
}

/** When a run fails. */
export interface FailPolicy {
  /** The least severity that fails; `none` for a run that only tells. */
  readonly failOn: 'error' | 'warn' | 'info' | 'none'
  /** More warnings than this fail. */
  readonly maxWarnings?: number
  /** Whether a run without a single span is fine. */
  readonly passOnNoSpans: boolean
}

/** 0: kept. 1: broken conventions. 2: the run itself cannot be trusted. */
export type ExitCode = 0 | 1 | 2

/** Judges a run. Lost input, no input and unused suppressions come first: they make silence worthless. */
export function exitCodeOf(report: LintReport, { failOn, maxWarnings, passOnNoSpans }: FailPolicy): ExitCode {
  if (report.faults.some(({ lost }) => lost)) return 2
  if (report.spans === 0 && !passOnNoSpans) return 2
  if (report.unusedSuppressions.length > 0) return 2
  const levels = ['info', 'warn', 'error']
  const failing = report.findings.filter(
    ({ severity, allowed }) =>
      allowed === undefined && failOn !== 'none' && levels.indexOf(severity) >= levels.indexOf(failOn),
  )
  if (failing.length > 0) return 1
  return maxWarnings !== undefined && countOf(report.findings, 'warn') > maxWarnings ? 1 : 0
}

/** How many different findings of a severity count. */
export function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity && finding.allowed === undefined).length
}
