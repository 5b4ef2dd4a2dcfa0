import type { Finding } from '../../lint/finding.ts'
import type { LintReport } from '../../lint/lint-report.ts'
import { drawMessage } from './draw-message.ts'
import type { Page } from './page.ts'
import { placesOf, printPlace } from './places.ts'
import { printSpan } from './print-span.ts'
import { isAllowed } from './tally.ts'
import { countOfThings, oneLine } from './words.ts'

/** Who reads this many findings of one rule knows what it is about. */
const mostOfRule = 20

/** Findings under the service and the span that they are about, with the places where to look. */
export function drawFindings(report: LintReport, page: Page): string {
  const findings = report.findings.filter((finding) => !isAllowed(finding))
  const told = firstOfEachRule(findings)
  const services = Map.groupBy(told, serviceOf)
  const blocks = [...services].map(([service, ofService]) => {
    const groups = Map.groupBy(ofService, (finding) => headOf(finding, page).join('\n'))
    const bodies = [...groups.values()].map((group) => drawGroup(group, page))
    return [page.paint(['bold', 'underline'], service), ...bodies].join('\n')
  })
  return [...blocks, ...drawLeftOut(findings, told)].join('\n\n')
}

function drawGroup(findings: readonly Finding[], page: Page): string {
  const [first] = findings
  const [name, ...places] = first === undefined ? [] : headOf(first, page)
  return [
    ...(name === undefined || name === '' ? [] : [`  ${page.paint('bold', name)}`]),
    ...places.map((place) => `  ${page.paint('dim', `at ${place}`)}`),
    ...findings.flatMap((finding) => drawMessage(finding, page)),
  ].join('\n')
}

function headOf(finding: Finding, { cwd }: Page): readonly string[] {
  const { span } = finding
  const name = span === undefined ? '' : printSpan({ name: span.name, kind: span.kind, traceId: '', spanId: '' })
  return [name, ...placesOf(finding, cwd).map((place) => oneLine(printPlace(place)))]
}

function serviceOf({ span }: Finding): string {
  if (span === undefined) return 'the whole run'
  return span.service === undefined || span.service === '' ? 'no service.name' : oneLine(span.service)
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = [...Map.groupBy(findings, ({ rule }) => rule).values()].flatMap((ofRule) => ofRule.slice(0, mostOfRule))
  const chosen = new Set(first)
  return findings.filter((finding) => chosen.has(finding))
}

function drawLeftOut(findings: readonly Finding[], told: readonly Finding[]): readonly string[] {
  const chosen = new Set(told)
  const left = Map.groupBy(
    findings.filter((finding) => !chosen.has(finding)),
    ({ rule }) => rule,
  )
  if (left.size === 0) return []
  const rows = [...left].map(([rule, { length }]) => `  ${countOfThings(length, 'more finding')} of ${rule}`)
  return [['Left out here; --format jsonl tells all', ...rows].join('\n')]
}
