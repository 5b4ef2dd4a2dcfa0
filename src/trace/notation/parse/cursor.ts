import { NotationError } from './notation-error.ts'

const space = 32

/** A place in one line of the notation, which parsers move along. */
export class Cursor {
  readonly text: string
  readonly line: number
  position: number

  constructor(text: string, line: number, position: number) {
    this.text = text
    this.line = line
    this.position = position
  }

  /** What is left of the line. */
  get rest(): string {
    return this.text.slice(this.position)
  }

  get atEnd(): boolean {
    return this.position >= this.text.length
  }

  /** Whether the line goes on with a text. */
  sees(text: string): boolean {
    return this.text.startsWith(text, this.position)
  }

  /** Moves past a text, if the line goes on with it. */
  take(text: string): boolean {
    if (!this.sees(text)) return false
    this.position += text.length
    return true
  }

  /** Moves past what a sticky RegExp matches here, and gives the match. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.position
    const match = sticky.exec(this.text)
    if (match) this.position += match[0].length
    return match ?? undefined
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.position) === space) this.position++
  }

  /** Ends the parse with an error at this place, or at another of the line. */
  fail(problem: string, position: number = this.position): never {
    throw new NotationError(problem, { line: this.line, column: position + 1, text: this.text })
  }
}
