import type { Rule } from '../../lint/define-rule.ts'
import type { Finding } from '../../lint/finding.ts'
import { helpOf } from './help.ts'
import type { JunitCase } from './junit-suite.ts'
import { placesOf, printPlace } from './places.ts'
import { printTimes, subjectOf } from './print-span.ts'
import { element, escapeXml } from './xml.ts'

/** A finding as a test case: errors and warnings fail, what only informs or is allowed is shown as skipped. */
export function junitCase(finding: Finding, rule: Rule | undefined, cwd: string | undefined): JunitCase {
  const { rule: id, severity, message, attribute, allowed, span } = finding
  const places = placesOf(finding, cwd)
  const [place] = places
  const attributes = {
    classname: span?.service === undefined || span.service === '' ? id : `${id}.${span.service}`,
    name: attribute === undefined ? subjectOf(finding) : `${subjectOf(finding)} ${attribute}`,
    file: place?.file,
    line: place?.line,
  }
  if (allowed !== undefined || severity === 'info') {
    const skipped = element('skipped', { message: allowed === undefined ? message : `${message} Allowed: ${allowed}` })
    return { ...attributes, result: 'skipped', outcome: skipped }
  }
  const details = [
    `${message}${printTimes(finding)}`,
    ...places.map((one) => `at ${printPlace(one)}`),
    `help: ${helpOf(id, rule)}`,
  ]
  const failure = element('failure', { message, type: severity }, [junitDetails(details)])
  return { ...attributes, result: 'failure', outcome: failure }
}

/** The text of a failure, in lines. */
export function junitDetails(lines: readonly string[]): string {
  return lines.map(escapeXml).join('\n')
}
