import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { printFaultPlace } from './support/fault-place.ts'
import { placesOf, printPlace } from './support/places.ts'
import { printTimes, subjectOf } from './support/print-span.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed, remarksOf, summaryOf } from './support/tally.ts'
import { oneLine } from './support/words.ts'

/** One line a finding, the place first, as editors and `grep` like it. */
export function compact(report: LintReport, { cwd }: ReportOptions = {}): string {
  const lines = [
    ...report.findings.filter((finding) => !isAllowed(finding)).map((finding) => printFinding(finding, cwd)),
    ...report.faults.map(
      (fault) => `${printFaultPlace(fault, cwd)}: ${fault.lost ? 'lost' : 'noted'}: ${oneLine(fault.message)}`,
    ),
    ...report.unusedSuppressions.map(({ rule, message }) => `unused suppression: ${oneLine(message)} [${rule}]`),
    [summaryOf(report), ...remarksOf(report)].join(', '),
  ]
  return `${lines.join('\n')}\n`
}

function printFinding(finding: Finding, cwd: string | undefined): string {
  const { severity, message, rule } = finding
  const [place] = placesOf(finding, cwd)
  const where = place === undefined ? '' : `${oneLine(printPlace(place))}: `
  return `${where}${severity}: ${oneLine(message)} [${rule}]${printTimes(finding)} (${subjectOf(finding)})`
}
