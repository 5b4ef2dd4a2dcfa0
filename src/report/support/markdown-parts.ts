import type { LintReport } from '../../lint/lint-report.ts'
import { printFaultPlace } from './fault-place.ts'
import { code, plain, table } from './markdown.ts'
import { isClean, remarksOf, summaryOf } from './tally.ts'

/** The verdict of a run, in bold, and what else is to be known of it. */
export function markdownVerdict(report: LintReport): readonly string[] {
  const remarks = remarksOf(report).map((remark) => `- ${remark}`)
  const verdict = `**${isClean(report) ? '✔' : '✖'} ${summaryOf(report)}**`
  return remarks.length === 0 ? [verdict] : [verdict, remarks.join('\n')]
}

/** What makes a run doubtful: faults of the input and unused suppressions. Empty where there are none. */
export function markdownDoubts({ faults, unusedSuppressions }: LintReport, cwd: string | undefined): readonly string[] {
  const ofInput = faults.map((fault) => [
    fault.lost ? 'lost' : 'noted',
    code(printFaultPlace(fault, cwd)),
    plain(fault.message),
  ])
  const unused = unusedSuppressions.map(({ rule, message, count }) => [code(rule), plain(message), String(count)])
  return [
    ...(ofInput.length === 0 ? [] : ['### The input', table(['Spans', 'Place', 'Fault'], ofInput)]),
    ...(unused.length === 0
      ? []
      : [
          '### Unused suppressions',
          table(['Rule', 'What was accepted', 'Times'], unused),
          'Drop them: `spanwright lint --prune-suppressions`',
        ]),
  ]
}
