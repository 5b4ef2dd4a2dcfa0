import type { TextPattern } from './span-pattern.ts'
import { type ValuePattern, printValuePattern, valueFits } from './value-pattern.ts'

/** Whether a text fits; a missing text never does. */
export function textFits(pattern: TextPattern, text: string | undefined): boolean {
  return valueFits(pattern as ValuePattern, text)
}

/** Prints a text pattern as a failure shows it. */
export function printTextPattern(pattern: TextPattern): string {
  return printValuePattern(pattern as ValuePattern)
}
