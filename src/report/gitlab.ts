import { createHash } from 'node:crypto'
import type { Finding, Severity } from '../lint/finding.ts'
import type { InputFault, LintReport } from '../lint/lint-report.ts'
import { placesOf, relativeTo } from './support/places.ts'
import { printTimes, subjectOf } from './support/print-span.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed } from './support/tally.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warn: 'minor', info: 'info' }

/** GitLab demands a path; this stands for one where nothing is known of the code. */
const noPath = 'telemetry'

/** A code quality report, which GitLab compares with that of the target branch and shows in the merge request. */
export function gitlab(report: LintReport, { cwd }: ReportOptions = {}): string {
  const findings = report.findings.filter((finding) => !isAllowed(finding))
  const issues = [
    ...findings.map((finding) => issueOf(finding, cwd)),
    ...report.faults.filter(({ lost }) => lost).map((fault) => issueOfFault(fault, cwd)),
    ...report.unusedSuppressions.map(({ rule, message, fingerprint }) => ({
      description: `An unused suppression of ${rule}: ${message}`,
      check_name: 'unused-suppression',
      fingerprint: hash(['unused-suppression', fingerprint]),
      severity: 'major',
      location: { path: noPath, lines: { begin: 1 } },
    })),
  ]
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

function issueOf(finding: Finding, cwd: string | undefined): object {
  const { message, rule, severity, fingerprint } = finding
  const [place] = placesOf(finding, cwd)
  return {
    description: `${message}${printTimes(finding)} (${subjectOf(finding)})`,
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: place?.file ?? noPath, lines: { begin: place?.line ?? 1 } },
  }
}

function issueOfFault({ file, line, message }: InputFault, cwd: string | undefined): object {
  const path = file === undefined ? noPath : relativeTo(cwd, file)
  return {
    description: `Spans were lost: ${message}`,
    check_name: 'input',
    fingerprint: hash(['input', path, String(line), message]),
    severity: 'critical',
    location: { path, lines: { begin: line ?? 1 } },
  }
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
}
