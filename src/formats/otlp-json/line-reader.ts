import type { SpanData } from '../../trace/span-data.ts'
import type { InputProblem } from '../problem.ts'
import { ByteLineReader } from './fast/byte-line-reader.ts'
import { JsonScanner } from './json-scanner.ts'
import { DocumentParser } from './parse-document.ts'
import { readDocument } from './read-document.ts'
import { Reading } from './reading.ts'

/** Where an input comes from. */
export interface OtlpJsonSource {
  /** What problems call the input; they name none when absent. */
  readonly file?: string
  /** The number of the first line, for a part of a file; 1, when absent. */
  readonly firstLine?: number
  /**
   * Says of which traces the spans are given; those of others are passed over, mostly without being decoded. All, when
   * absent. What is wrong with a line is reported whosever spans it has, if it is noticed.
   */
  readonly accept?: (traceId: string) => boolean
}

/** What was read of an input. */
export interface OtlpJsonRead {
  readonly spans: SpanData[]
  readonly problems: InputProblem[]
}

/** A document over several lines, as far as it was read. */
interface Unfinished {
  readonly scanner: JsonScanner
  readonly lines: string[]
  readonly firstLine: number
  /** In UTF-16 code units. */
  length: number
}

/** How many lines of a broken document are looked through again for documents. */
const retried = 100
/** In UTF-16 code units; V8 has no strings of twice that length. */
export const longestDocument: number = 2 ** 28

/**
 * Reads lines of OTLP JSON: one document a line, documents over several lines, or several in one. A line that does not
 * parse by itself is the start of a document over several lines, unless what follows cannot be its rest; then it is broken,
 * and reading goes on at the next line that starts with a bracket. It is synchronous, for a worker that has lines.
 *
 * @example
 * const reader = new OtlpLineReader({ file: 'traces.jsonl', firstLine: 5001 })
 * for (const line of lines) reader.read(line)
 * reader.end()
 * const { spans, problems } = reader.take()
 */
export class OtlpLineReader {
  readonly #reading: Reading
  readonly #parser = new DocumentParser()
  readonly #bytes: ByteLineReader
  readonly #accept: OtlpJsonSource['accept']
  #line: number
  #unfinished: Unfinished | undefined
  /** Whether the lines are the rest of a broken document, until one starts a new one. */
  #lost = false

  constructor({ file, firstLine = 1, accept }: OtlpJsonSource = {}) {
    this.#reading = new Reading(file)
    this.#accept = accept
    this.#bytes = new ByteLineReader(accept)
    this.#line = firstLine
  }

  /** Reads a whole line, without its line feed. */
  read(line: string): void {
    this.#feed(line, this.#line++)
  }

  /** Reads a whole line, without its line feed, from the bytes of its UTF-8: faster than from text. */
  readBytes(bytes: Buffer, start: number, end: number): void {
    if (this.#unfinished || !this.#bytes.read(bytes, start, end, this.#reading.spans)) {
      this.read(utf8.decode(bytes.subarray(start, end)))
      return
    }
    this.#lost = false
    this.#line++
  }

  /** Passes over a line that is longer than a string can be. */
  skip(): void {
    this.end()
    this.#report(this.#line, 0, `The line is ${tooLong}`)
    this.#line++
  }

  /** Says that no line follows. */
  end(): void {
    for (let rest = this.#unfinished; rest; rest = this.#unfinished) this.#breakOpen(rest)
  }

  /** What was read since this was last asked. */
  take(): OtlpJsonRead {
    const { spans, problems } = this.#reading
    this.#reading.spans = []
    this.#reading.problems = []
    return { spans, problems }
  }

  #feed(line: string, number: number): void {
    if (this.#lost && !/^[{[]/.test(line)) return
    this.#lost = false
    if (this.#unfinished) this.#scan(line, number)
    else if (line !== '' && line !== '\r' && !this.#readDocument(line, number)) this.#scan(line, number)
  }

  #scan(line: string, number: number): void {
    for (let from = 0; from < line.length;) {
      const document = (this.#unfinished ??= { scanner: new JsonScanner(), lines: [], firstLine: number, length: 0 })
      const { depth } = document.scanner
      const scanned = document.scanner.scan(line, from)
      if (scanned.state === 'broken') {
        const startsAnother = document.lines.length > 0 && scanned.at === 0 && /^[{[]/.test(line)
        if (startsAnother) this.#breakOpen(document, depth, line)
        else this.#break(document, number, scanned, line.slice(from))
        return
      }
      const end = scanned.state === 'closed' ? scanned.end : line.length
      document.lines.push(line.slice(from, end))
      document.length += end - from
      if (scanned.state === 'closed') {
        this.#unfinished = undefined
        this.#readDocument(document.lines.join('\n'), document.firstLine)
      } else if (!document.scanner.started) this.#unfinished = undefined
      else if (document.length > longestDocument) this.#breakLong(document)
      from = end
    }
  }

  /** Gives up a document that ends too early, and looks for others in its lines and in the one after them. */
  #breakOpen(document: Unfinished, depth: number = document.scanner.depth, ...next: string[]): void {
    const { lines, firstLine } = document
    const brackets = depth === 1 ? '1 bracket is' : `${depth} brackets are`
    const fact = `${nameOf(document)} is cut off and is left out: ${brackets} open at its end.`
    const at = lines.at(-1)?.replace(/\r$/, '').length ?? 0
    this.#report(firstLine + lines.length - 1, at, `${fact} Check that its writer had finished.`)
    this.#giveUp(document, ...next)
  }

  #break(document: Unfinished, number: number, { at, reason }: { at: number; reason: string }, rest: string): void {
    const name = document.firstLine === number ? 'The line' : nameOf(document)
    this.#report(number, at, `${name} is not JSON and is left out: ${reason}.`)
    this.#giveUp(document, rest)
  }

  #breakLong(document: Unfinished): void {
    this.#report(document.firstLine, 0, `${nameOf(document)} is ${tooLong}`)
    document.lines.length = 0
    this.#giveUp(document)
  }

  #giveUp({ lines, firstLine }: Unfinished, ...next: string[]): void {
    this.#unfinished = undefined
    this.#lost = true
    const all = [...lines, ...next]
    const from = all.length <= retried ? 1 : all.length - next.length
    all.slice(from).forEach((line, i) => this.#feed(line, firstLine + from + i))
  }

  #report(line: number, at: number, message: string): void {
    this.#reading.add({ line, column: at + 1, path: '', message, lost: true })
  }

  #readDocument(text: string, number: number): boolean {
    const parsed = this.#parser.parse(text)
    if (!parsed) return false
    const reading = this.#reading
    reading.line = number
    reading.mayHoldArrays = parsed.mayHoldArrays
    const accept = this.#accept
    const before = reading.spans.length
    readDocument(parsed.json, reading)
    if (accept) {
      const spans = reading.spans.splice(before)
      for (const span of spans) if (accept(span.traceId)) reading.spans.push(span)
    }
    return true
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

const tooLong = `longer than ${longestDocument} characters and is left out. Write a document a line, as \`jq -c\` does.`

function nameOf({ lines, firstLine }: Unfinished): string {
  return lines.length === 1 ? 'The line' : `The document that starts at line ${firstLine}`
}
