import type { Finding, Severity } from '../../lint/finding.ts'
import type { LintReport } from '../../lint/lint-report.ts'
import { countOfThings, printDuration } from './words.ts'

/** The findings that count, by severity, and those that a test allowed. */
export interface Tally {
  readonly error: number
  readonly warn: number
  readonly info: number
  readonly allowed: number
}

/** Counts different findings, however often each was found. */
export function tally(findings: readonly Finding[]): Tally {
  const count = (severity: Severity): number =>
    findings.filter((one) => !isAllowed(one) && one.severity === severity).length
  return {
    error: count('error'),
    warn: count('warn'),
    info: count('info'),
    allowed: findings.filter(isAllowed).length,
  }
}

/** Whether a test allowed a finding. */
export function isAllowed({ allowed }: Finding): boolean {
  return allowed !== undefined
}

/** Whether a run found nothing to complain of, and can be trusted in that. */
export function isClean(report: LintReport): boolean {
  return report.spans > 0 && !hasProblems(report) && doubtsOf(report).length === 0
}

/** What was found in what: `12 problems (3 errors, 9 warnings) in 250,000 spans of 31,000 traces, 1.8 s`. */
export function summaryOf(report: LintReport): string {
  const { spans, traces, durationMs } = report
  const time = durationMs === undefined ? '' : `, ${printDuration(durationMs)}`
  if (spans === 0) return 'No spans were found, so nothing was checked'
  const doubts = hasProblems(report)
    ? ''
    : doubtsOf(report)
        .map((doubt) => `, but ${doubt}`)
        .join('')
  return `${problemsOf(report)} in ${countOfThings(spans, 'span')} of ${countOfThings(traces, 'trace')}${time}${doubts}`
}

/** What else a run has to tell of itself: lost input, the baseline, what tests allowed. */
export function remarksOf(report: LintReport): readonly string[] {
  const { findings, spans, suppressed } = report
  const { allowed } = tally(findings)
  return [
    ...(spans === 0 || hasProblems(report) ? doubtsOf(report) : []),
    ...(suppressed > 0 ? [`${countOfThings(suppressed, 'finding')} in the baseline`] : []),
    ...(allowed > 0 ? [`${countOfThings(allowed, 'finding')} allowed by tests`] : []),
  ]
}

/** Why a run cannot be trusted, whatever it found. */
function doubtsOf({ faults, unusedSuppressions }: LintReport): readonly string[] {
  const lost = faults.filter((fault) => fault.lost).length
  const unused = unusedSuppressions.length
  return [
    ...(lost > 0 ? [`${countOfThings(lost, 'fault')} of the input lost spans`] : []),
    ...(unused > 0 ? [`${countOfThings(unused, 'suppression')} ${unused === 1 ? 'is' : 'are'} unused`] : []),
  ]
}

function hasProblems({ findings }: LintReport): boolean {
  const { error, warn } = tally(findings)
  return error + warn > 0
}

function problemsOf({ findings }: LintReport): string {
  const { error, warn, info } = tally(findings)
  const parts = [
    ...(error > 0 ? [countOfThings(error, 'error')] : []),
    ...(warn > 0 ? [countOfThings(warn, 'warning')] : []),
    ...(info > 0 ? [countOfThings(info, 'note')] : []),
  ]
  const problems = error + warn === 0 ? 'No problems' : countOfThings(error + warn, 'problem')
  return parts.length === 0 ? problems : `${problems} (${parts.join(', ')})`
}
