import type { InputFault, LintReport } from '../../lint/lint-report.ts'
import { printFaultPlace } from './fault-place.ts'
import type { Page } from './page.ts'
import { countOfThings, oneLine } from './words.ts'
import { wrap } from './wrap.ts'

/** More of one file say nothing new. */
const mostOfFile = 20
const margin = '    '

/** What was wrong with the input, and how much of it was lost. */
export function drawFaults({ faults }: LintReport, page: Page): string {
  if (faults.length === 0) return ''
  const files = [...Map.groupBy(faults, ({ file }) => file).values()]
  const rows = files.flatMap((ofFile) => [
    ...ofFile.slice(0, mostOfFile).flatMap((fault) => drawFault(fault, page)),
    ...(ofFile.length > mostOfFile
      ? [`  ${countOfThings(ofFile.length - mostOfFile, 'more fault')} of this file`]
      : []),
  ])
  return [page.paint('bold', titleOf(faults)), ...rows].join('\n')
}

function titleOf(faults: readonly InputFault[]): string {
  const lost = faults.filter((fault) => fault.lost).length
  return `${countOfThings(faults.length, 'fault')} of the input, ${lost === 0 ? 'none' : lost} of which lost spans`
}

function drawFault(fault: InputFault, { paint, columns, cwd }: Page): readonly string[] {
  const [first = '', ...rest] = wrap(oneLine(fault.message), columns - margin.length - 'noted  '.length)
  const label = fault.lost ? paint('red', 'lost ') : paint('yellow', 'noted')
  return [
    `  ${paint('dim', printFaultPlace(fault, cwd))}`,
    `${margin}${label}  ${first}`,
    ...rest.map((text) => `${margin}${' '.repeat(7)}${text}`),
  ]
}
