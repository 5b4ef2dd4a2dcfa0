import type { Suppression } from '../../lint/baseline.ts'
import type { LintReport } from '../../lint/lint-report.ts'
import type { Page } from './page.ts'
import { printTimes } from './print-span.ts'
import { oneLine } from './words.ts'
import { wrap } from './wrap.ts'

/** What was accepted and is not found any more, or less often. */
export function drawSuppressions({ unusedSuppressions }: LintReport, page: Page): string {
  if (unusedSuppressions.length === 0) return ''
  return [
    page.paint('bold', 'Unused suppressions'),
    ...unusedSuppressions.flatMap((one) => drawSuppression(one, page)),
    page.paint('dim', '  Not found any more, or less often. Drop them: spanwright lint --prune-suppressions'),
  ].join('\n')
}

function drawSuppression(suppression: Suppression, { paint, columns }: Page): readonly string[] {
  const { rule, message, service } = suppression
  const owner = service === undefined ? '' : ` @${oneLine(service)}`
  const head = `    ${rule}${printTimes(suppression)}${paint('dim', owner)}`
  return [head, ...wrap(oneLine(message), columns - 6).map((line) => `      ${line}`)]
}
