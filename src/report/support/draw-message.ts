import type { Finding } from '../../lint/finding.ts'
import type { Page } from './page.ts'
import { severityStyle } from './paint.ts'
import { printTimes } from './print-span.ts'
import { oneLine } from './words.ts'
import { wrap } from './wrap.ts'

const margin = '    '
const column = 7

/** A finding in as few lines as its message needs: severity, message, rule and count. */
export function drawMessage(finding: Finding, { paint, columns }: Page): readonly string[] {
  const { severity, message, rule } = finding
  const indent = margin + ' '.repeat(column)
  const lines = [...wrap(oneLine(message), columns - indent.length)]
  const label = `${rule}${printTimes(finding)}`
  const last = lines.at(-1) ?? ''
  if (indent.length + last.length + 2 + label.length <= columns) {
    lines[lines.length - 1] = `${last}  ${paint('dim', label)}`
  } else {
    lines.push(paint('dim', label))
  }
  return lines.map((line, i) =>
    i === 0 ? `${margin}${paint(severityStyle[severity], severity.padEnd(column))}${line}` : indent + line,
  )
}
