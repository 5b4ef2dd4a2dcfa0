import type { SpanData } from '../../../trace/span-data.ts'
import { BatchReader } from './read-batch.ts'

/** How many more lines may be declined than are read, until few are tried. */
const patience = 16
/** Every how manieth line is tried then. */
const interval = 32

/** Reads lines by their bytes, as long as that works for the lines of an input. */
export class ByteLineReader {
  readonly #accept: ((traceId: string) => boolean) | undefined
  #reader: BatchReader | undefined
  #declined = 0
  #passed = 0

  constructor(accept?: (traceId: string) => boolean) {
    this.#accept = accept
  }

  /** Adds the spans of a line, or adds none and gives false: then it is to be read as text. */
  read(bytes: Buffer, start: number, end: number, spans: SpanData[]): boolean {
    if (start === end || (this.#declined >= patience && ++this.#passed % interval !== 0)) return false
    // Its tables are large, and a reader of text has no use for them.
    this.#reader ??= new BatchReader(this.#accept)
    const isRead = this.#reader.read(bytes, start, end, spans)
    if (!isRead) this.#declined = Math.min(this.#declined + 1, patience)
    else if (this.#declined > 0) this.#declined--
    return isRead
  }
}
