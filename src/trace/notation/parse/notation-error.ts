/**
 * A text that is not of the notation: says what is wrong, at which line and column, and shows the line.
 */
export class NotationError extends Error {
  override readonly name: string = 'NotationError'
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number

  constructor(problem: string, place: { readonly line: number; readonly column: number; readonly text: string }) {
    const { line, column, text } = place
    const number = String(line)
    super(
      `Line ${line}, column ${column} of the notation: ${problem}\n\n` +
        `  ${number} | ${text}\n` +
        `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1)}^`,
    )
    this.line = line
    this.column = column
  }
}
