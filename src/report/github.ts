import type { Finding, Severity } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { type Annotation, printAnnotation } from './support/annotation.ts'
import { helpOf } from './support/help.ts'
import { placesOf, relativeTo } from './support/places.ts'
import { printTimes, subjectOf } from './support/print-span.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed, summaryOf } from './support/tally.ts'
import { countOfThings } from './support/words.ts'

/** GitHub shows this many annotations of each level in a step, and drops the rest without a word. */
const mostOfLevel = 10
const levels: Readonly<Record<Severity, Annotation['level']>> = { error: 'error', warn: 'warning', info: 'notice' }

/** Annotations for GitHub Actions: lines that a step prints, and GitHub shows at the files of a pull request. */
export function github(report: LintReport, { cwd }: ReportOptions = {}): string {
  const annotations: readonly Annotation[] = [
    ...(report.spans === 0 ? [{ level: 'warning' as const, title: 'No spans', message: `${summaryOf(report)}.` }] : []),
    ...report.faults.map(({ file, line, column, message, lost }) => ({
      level: lost ? ('error' as const) : ('warning' as const),
      title: lost ? 'Input was lost' : 'The input',
      message,
      file: file === undefined ? undefined : relativeTo(cwd, file),
      line,
      column,
    })),
    ...report.unusedSuppressions.map(({ rule, message }) => ({
      level: 'error' as const,
      title: 'Unused suppression',
      message: `${rule}: ${message}\nDrop it: spanwright lint --prune-suppressions`,
    })),
    ...report.findings.filter((finding) => !isAllowed(finding)).map((finding) => annotate(finding, report, cwd)),
  ]
  const byLevel = Object.values(levels).map((level) => annotations.filter((one) => one.level === level))
  return byLevel
    .flatMap(withinLimit)
    .map((one) => `${printAnnotation(one)}\n`)
    .join('')
}

function annotate(finding: Finding, { rules }: LintReport, cwd: string | undefined): Annotation {
  const [place] = placesOf(finding, cwd)
  const test = place?.test === undefined ? [] : [`In the test: ${place.test}`]
  const message = [
    `${finding.message}${printTimes(finding)}`,
    `Span: ${subjectOf(finding)}`,
    ...test,
    helpOf(finding.rule, rules.get(finding.rule)),
  ]
  return {
    level: levels[finding.severity],
    title: finding.rule,
    message: message.join('\n'),
    file: place?.file,
    line: place?.line,
    column: place?.column,
  }
}

/** Where there are too many, the last one tells how many are not shown, and of what. */
function withinLimit(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= mostOfLevel) return annotations
  const shown = annotations.slice(0, mostOfLevel - 1)
  const left = annotations.slice(mostOfLevel - 1)
  const [{ level } = { level: 'notice' as const }] = left
  const titles = [...Map.groupBy(left, ({ title }) => title)].map(([title, { length }]) => `${title} (${length})`)
  const things = { error: 'more error', warning: 'more warning', notice: 'more note' }[level]
  return [
    ...shown,
    { level, title: `${countOfThings(left.length, things)}, not shown here`, message: titles.join(', ') },
  ]
}
