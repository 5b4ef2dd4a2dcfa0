/** What is wrong with an input, and where. A reader reports it and reads on: nothing in an input makes a reader throw. */
export interface InputProblem {
  /** The file as the caller named it; absent where it named none. */
  readonly file?: string
  /** The line, from 1; of a document over several lines its first, where the problem is not one of syntax. */
  readonly line: number
  /** From 1, in UTF-16 code units; only of a problem of syntax. */
  readonly column?: number
  /** The place in the document, such as `resourceSpans[0].scopeSpans[0].spans[3].kind`; empty for the whole of it. */
  readonly path: string
  /** What is wrong, what the reader made of it, and what to do. */
  readonly message: string
  /** Whether spans were lost, or input that may have held some; otherwise the reader repaired what it read. */
  readonly lost: boolean
}
