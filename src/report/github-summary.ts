import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { code, plain, table } from './support/markdown.ts'
import { markdownDoubts, markdownVerdict } from './support/markdown-parts.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed } from './support/tally.ts'

/** The summary of a step of GitHub Actions, in Markdown: the verdict and a row for each broken rule. */
export function githubSummary(report: LintReport, { cwd }: ReportOptions = {}): string {
  const counted = report.findings.filter((finding) => !isAllowed(finding))
  const rules = [...Map.groupBy(counted, ({ rule }) => rule)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const parts = [
    '## Conventions',
    ...markdownVerdict(report),
    ...(rules.length === 0 ? [] : [tableOf(rules, report)]),
    ...markdownDoubts(report, cwd),
  ]
  return `${parts.join('\n\n')}\n`
}

function tableOf(rules: readonly (readonly [string, readonly Finding[]])[], report: LintReport): string {
  const rows = rules.map(([id, findings]) => {
    const url = report.rules.get(id)?.meta.url
    const times = findings.reduce((sum, { count }) => sum + count, 0)
    return [
      url === undefined ? code(id) : `[${code(id)}](<${encodeURI(url)}>)`,
      [...new Set(findings.map(({ severity }) => severity))].join(', '),
      String(findings.length),
      String(times),
      plain(findings[0]?.message ?? ''),
    ]
  })
  return table(['Rule', 'Severity', 'Findings', 'Times', 'The first'], rows)
}
