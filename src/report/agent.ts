import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { printFaultPlace } from './support/fault-place.ts'
import { helpOf } from './support/help.ts'
import { placesOf, printPlace } from './support/places.ts'
import { printTimes, subjectOf } from './support/print-span.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed, remarksOf, summaryOf } from './support/tally.ts'
import { oneLine } from './support/words.ts'

/** One line a finding with all that is needed to mend it: for a program that edits the code. */
export function agent(report: LintReport, { cwd }: ReportOptions = {}): string {
  const lines = [
    ...report.findings.filter((finding) => !isAllowed(finding)).map((finding) => printFinding(finding, report, cwd)),
    ...report.faults.map(({ lost, ...fault }) =>
      ['input', lost ? 'lost' : 'noted', printFaultPlace({ lost, ...fault }, cwd), oneLine(fault.message)].join(' | '),
    ),
    ...report.unusedSuppressions.map(({ rule, message }) =>
      ['unused suppression', rule, oneLine(message), 'help: spanwright lint --prune-suppressions'].join(' | '),
    ),
    [summaryOf(report), ...remarksOf(report)].join(', '),
  ]
  return `${lines.join('\n')}\n`
}

function printFinding(finding: Finding, { rules }: LintReport, cwd: string | undefined): string {
  const { severity, rule: id, message, attribute, expected, received } = finding
  const rule = rules.get(id)
  const wants = rule === undefined ? '' : `${rule.meta.description}; `
  return [
    `${severity} ${id}${printTimes(finding)}`,
    subjectOf(finding),
    message,
    ...placesOf(finding, cwd).map((place) => `at ${printPlace(place)}`),
    ...(attribute === undefined ? [] : [`attribute ${attribute}`]),
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received === undefined ? [] : [`received ${received}`]),
    `help: ${wants}${helpOf(id, rule)}`,
  ]
    .map(oneLine)
    .join(' | ')
}
