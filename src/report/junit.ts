import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { junitCase, junitDetails } from './support/junit-case.ts'
import { junitSuite } from './support/junit-suite.ts'
import { printFaultPlace } from './support/fault-place.ts'
import type { ReportOptions } from './support/reporter.ts'
import { element, escapeXml } from './support/xml.ts'

/**
 * JUnit's XML, as GitLab and Jenkins show it: a suite for each rule, which passes as one test where it is kept and fails
 * with a test for each finding where it is not. So a clean run is never an empty file.
 */
export function junit(report: LintReport, { cwd }: ReportOptions = {}): string {
  const byRule = Map.groupBy(report.findings, ({ rule }) => rule)
  const ids = [...new Set([...report.rules.keys(), ...byRule.keys()])].toSorted()
  const suites = [
    ...ids.map((id) => suiteOf(id, byRule.get(id) ?? [], report, cwd)),
    ...faultsSuite(report, cwd),
    ...suppressionsSuite(report),
  ]
  const time = report.durationMs === undefined ? undefined : report.durationMs / 1000
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'spanwright', time }, suites)}\n`
}

function suiteOf(
  id: string,
  findings: readonly Finding[],
  { rules, spans }: LintReport,
  cwd: string | undefined,
): string {
  const rule = rules.get(id)
  if (findings.length > 0) {
    const cases = findings.map((finding) => junitCase(finding, rule, cwd))
    return junitSuite(id, cases)
  }
  const kept = { classname: id, name: rule?.meta.description ?? id }
  if (spans > 0) return junitSuite(id, [{ ...kept, result: 'passed' }])
  const outcome = element('skipped', { message: 'No spans were found, so nothing was checked.' })
  return junitSuite(id, [{ ...kept, result: 'skipped', outcome }])
}

function faultsSuite({ faults }: LintReport, cwd: string | undefined): readonly string[] {
  if (faults.length === 0) return []
  const cases = faults.map((fault) => {
    const { message, lost } = fault
    const result = lost ? ('error' as const) : ('skipped' as const)
    const outcome = element(result, { message }, lost ? [escapeXml(message)] : [])
    return { classname: 'input', name: printFaultPlace(fault, cwd), result, outcome }
  })
  return [junitSuite('input', cases)]
}

function suppressionsSuite({ unusedSuppressions }: LintReport): readonly string[] {
  if (unusedSuppressions.length === 0) return []
  const cases = unusedSuppressions.map(({ rule, message }) => {
    const text = `An unused suppression of ${rule}: ${message}`
    const details = junitDetails([text, 'Drop it: spanwright lint --prune-suppressions'])
    const outcome = element('failure', { message: text, type: 'unused' }, [details])
    return { classname: 'suppressions', name: `${rule}: ${message}`, result: 'failure' as const, outcome }
  })
  return [junitSuite('suppressions', cases)]
}
