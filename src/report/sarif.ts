import type { Finding } from '../lint/finding.ts'
import type { InputFault, LintReport } from '../lint/lint-report.ts'
import { relativeTo } from './support/places.ts'
import { printTimes, subjectOf } from './support/print-span.ts'
import type { ReportOptions } from './support/reporter.ts'
import { physicalLocation, sarifLocations } from './support/sarif-location.ts'
import { sarifLevels, sarifRule } from './support/sarif-rule.ts'
import { summaryOf } from './support/tally.ts'

/**
 * SARIF 2.1.0, for GitHub's code scanning and other viewers. What a test allowed is there as suppressed.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(report: LintReport, { cwd }: ReportOptions = {}): string {
  const ids = [...new Set([...report.rules.keys(), ...report.findings.map(({ rule }) => rule)])].toSorted()
  const indexes = new Map(ids.map((id, i) => [id, i]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Spanwright', rules: ids.map((id) => sarifRule(id, report.rules.get(id))) } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report, cwd)],
        results: report.findings.map((finding) => resultOf(finding, indexes.get(finding.rule), cwd)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultOf(finding: Finding, ruleIndex: number | undefined, cwd: string | undefined): object {
  const { rule, severity, message, fingerprint, count, allowed } = finding
  const [location, ...relatedLocations] = sarifLocations(finding, cwd)
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[severity],
    message: { text: `${message}${printTimes(finding)} (${subjectOf(finding)})` },
    locations: location === undefined ? [] : [location],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    occurrenceCount: count,
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(allowed === undefined ? {} : { suppressions: [{ kind: 'external', justification: allowed }] }),
  }
}

/** What went wrong with the run itself. */
function invocationOf(report: LintReport, cwd: string | undefined): object {
  const { spans, faults, unusedSuppressions } = report
  const nothing = { level: 'warning', message: { text: `${summaryOf(report)}.` } }
  return {
    executionSuccessful: !faults.some(({ lost }) => lost),
    toolExecutionNotifications: [
      ...(spans === 0 ? [nothing] : []),
      ...faults.map((fault) => notificationOf(fault, cwd)),
    ],
    toolConfigurationNotifications: unusedSuppressions.map(({ rule, message }) => ({
      level: 'error',
      message: { text: `An unused suppression of ${rule}: ${message}` },
    })),
  }
}

function notificationOf({ file, message, lost, ...position }: InputFault, cwd: string | undefined): object {
  const notification = { level: lost ? 'error' : 'warning', message: { text: message } }
  if (file === undefined) return notification
  const place = { file: relativeTo(cwd, file), ...position }
  return { ...notification, locations: [{ physicalLocation: physicalLocation(place) }] }
}
