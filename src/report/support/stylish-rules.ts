import type { LintReport } from '../../lint/lint-report.ts'
import { helpOf } from './help.ts'
import type { Page } from './page.ts'
import { isAllowed } from './tally.ts'

/** Where to read on: each rule that was broken, once. */
export function drawRules({ findings, rules }: LintReport, { paint }: Page): string {
  const broken = new Set(findings.filter((finding) => !isAllowed(finding)).map(({ rule }) => rule))
  if (broken.size === 0) return ''
  const ids = [...broken].toSorted()
  const width = Math.max(...ids.map((id) => id.length))
  const rows = ids.map((id) => `  ${id.padEnd(width)}  ${paint('cyan', helpOf(id, rules.get(id)))}`)
  return [paint('bold', 'What the rules want, and why'), ...rows].join('\n')
}
