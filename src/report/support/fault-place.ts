import type { InputFault } from '../../lint/lint-report.ts'
import { printPlace, relativeTo } from './places.ts'
import { oneLine } from './words.ts'

/** Where a fault of the input lies: `traces.jsonl:7:13`. */
export function printFaultPlace({ file, line, column }: InputFault, cwd?: string): string {
  if (file === undefined) return 'the input'
  const position = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
  return oneLine(printPlace({ file: relativeTo(cwd, file), ...position }))
}
