import type { SpanData } from '../../trace/span-data.ts'
import type { InputProblem } from '../problem.ts'

/** What was read so far, and the place at which the reader stands, from which a problem gets its path. */
export class Reading {
  spans: SpanData[] = []
  problems: InputProblem[] = []
  /** The line at which the document starts. */
  line = 1
  /** Whether attributes that are objects may hold arrays in the words of OTLP; see `foldAttributes`. */
  mayHoldArrays = true
  /** The last trace id that was found good, so that the spans of a trace need no look at theirs. */
  knownTraceId = ''
  /** The members that lead to the list of resources, such as `result.resourceSpans`. */
  root = ''
  resource = -1
  scopes = ''
  scope = -1
  span = -1
  /** The list inside the span or the scope at which the reader stands. */
  list = ''
  item = -1
  readonly #file: string | undefined

  constructor(file: string | undefined) {
    this.#file = file
  }

  /** Reports a problem at the place of the reader. */
  report(member: string, message: string, lost = false): void {
    this.add({ line: this.line, path: `${this.#path()}${member && `.${member}`}`.replace(/^\./, ''), message, lost })
  }

  add(problem: Omit<InputProblem, 'file'>): void {
    this.problems.push(this.#file === undefined ? problem : { file: this.#file, ...problem })
  }

  /** The place of the reader is the document again. */
  leave(): void {
    this.root = this.scopes = this.list = ''
    this.resource = this.scope = this.span = this.item = -1
  }

  #path(): string {
    let path = this.root
    if (this.resource >= 0) path += `[${this.resource}]`
    if (this.scope >= 0) path += `.${this.scopes}[${this.scope}]`
    if (this.span >= 0) path += `.spans[${this.span}]`
    if (this.list !== '') path += `.${this.list}`
    if (this.item >= 0) path += `[${this.item}]`
    return path
  }
}
