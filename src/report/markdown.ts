import type { Finding } from '../lint/finding.ts'
import type { InstrumentationScore } from '../lint/instrumentation-score.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { code, plain, table } from './support/markdown.ts'
import { markdownDoubts, markdownVerdict } from './support/markdown-parts.ts'
import { placesOf, printPlace } from './support/places.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed } from './support/tally.ts'

const heads = ['Severity', 'Rule', 'Span', 'Finding', 'Times', 'Where'] as const

/** All of a report in Markdown, for a comment, a wiki or a chat: a table for each service. */
export function markdown(report: LintReport, { cwd }: ReportOptions = {}): string {
  const services = Map.groupBy(
    report.findings.filter((finding) => !isAllowed(finding)),
    titleOf,
  )
  const allowed = report.findings.filter(isAllowed)
  const parts = [
    '## Conventions',
    ...markdownVerdict(report),
    ...[...services].flatMap(([title, findings]) => [
      `### ${title}`,
      table(
        heads,
        findings.map((finding) => cellsOf(finding, cwd)),
      ),
    ]),
    ...(allowed.length === 0 ? [] : ['### Allowed by tests', tableOfAllowed(allowed, cwd)]),
    ...(report.score === undefined ? [] : ['### Instrumentation Score', tableOfScores(report.score)]),
    ...markdownDoubts(report, cwd),
  ]
  return `${parts.join('\n\n')}\n`
}

function tableOfScores({ services, notEvaluated }: InstrumentationScore): string {
  const rows = services.map(({ service, score, band, failed }) => [
    service === '' ? 'No service.name' : code(service),
    score.toFixed(2),
    band,
    failed.join(', '),
  ])
  const missing = `Not complete, without ${notEvaluated.join(', ')}.`
  return `${table(['Service', 'Score', 'Band', 'Not kept'], rows)}\n\n${missing}`
}

function tableOfAllowed(findings: readonly Finding[], cwd: string | undefined): string {
  const rows = findings.map((finding) => [...cellsOf(finding, cwd), plain(finding.allowed ?? '')])
  return table([...heads, 'Reason'], rows)
}

function cellsOf(finding: Finding, cwd: string | undefined): readonly string[] {
  const { severity, rule, span, message, count } = finding
  const places = placesOf(finding, cwd).map((place) => code(printPlace(place)))
  return [
    severity,
    code(rule),
    span === undefined ? '' : code(span.name),
    plain(message),
    String(count),
    places.join('<br>'),
  ]
}

function titleOf({ span }: Finding): string {
  if (span === undefined) return 'The whole run'
  return span.service === undefined || span.service === '' ? 'No service.name' : code(span.service)
}
