import type { LintReport } from '../lint/lint-report.ts'
import type { Page } from './support/page.ts'
import { painter } from './support/paint.ts'
import type { ReportOptions } from './support/reporter.ts'
import { drawAllowed } from './support/stylish-allowed.ts'
import { drawFaults } from './support/stylish-faults.ts'
import { drawFindings } from './support/stylish-findings.ts'
import { drawRules } from './support/stylish-rules.ts'
import { drawScore } from './support/stylish-score.ts'
import { drawSuppressions } from './support/stylish-suppressions.ts'
import { isClean, remarksOf, summaryOf } from './support/tally.ts'
import { wrap } from './support/wrap.ts'

/** For people at a terminal: findings by service and span, then all that a run should not keep quiet about. */
export function stylish(report: LintReport, { colour, columns = 100, cwd }: ReportOptions = {}): string {
  const paint = painter(colour)
  const page: Page = { paint, columns: Math.max(40, columns), ...(cwd === undefined ? {} : { cwd }) }
  const sections = [
    drawFindings(report, page),
    drawAllowed(report, page),
    drawFaults(report, page),
    drawSuppressions(report, page),
    drawRules(report, page),
    drawScore(report, page),
    drawVerdict(report, page),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function drawVerdict(report: LintReport, { paint, columns }: Page): string {
  const good = isClean(report)
  const remarks = remarksOf(report).join(', ')
  const verdict = paint(['bold', good ? 'green' : 'red'], `${good ? '✔' : '✖'} ${summaryOf(report)}`)
  const lines = remarks === '' ? [] : wrap(remarks, columns - 2).map((line) => paint('dim', `  ${line}`))
  return [...lines, verdict].join('\n')
}
