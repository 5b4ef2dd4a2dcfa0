import { longestDocument, type OtlpLineReader } from './line-reader.ts'

/** A line of which some chunks are read. The chunks may be used again by who gave them: their bytes are copied. */
export class UnfinishedLine {
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0
  #text: LongLine | undefined

  get isEmpty(): boolean {
    return this.#length === 0 && this.#text === undefined
  }

  add(part: Buffer): void {
    const length = this.#length + part.length
    if (this.#text) this.#text.add(part)
    else if (length > longestDocument) {
      this.#text = new LongLine()
      this.#text.add(this.#bytes.subarray(0, this.#length))
      this.#text.add(part)
      this.#bytes = Buffer.alloc(0)
      this.#length = 0
    } else {
      this.#reserve(length)
      part.copy(this.#bytes, this.#length)
      this.#length = length
    }
  }

  giveTo(reader: OtlpLineReader): void {
    if (this.#text) this.#text.giveTo(reader)
    else reader.readBytes(this.#bytes, 0, this.#length)
    this.#text = undefined
    this.#length = 0
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length, 1 << 16))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

/** A line of more bytes than a document may have characters. It may still have fewer characters. */
class LongLine {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #parts: string[] = []
  #length = 0

  add(bytes: Buffer): void {
    this.#addText(this.#decoder.decode(bytes, { stream: true }))
  }

  giveTo(reader: OtlpLineReader): void {
    this.#addText(this.#decoder.decode())
    if (this.#length > longestDocument) reader.skip()
    else reader.read(this.#parts.join(''))
  }

  #addText(text: string): void {
    this.#length += text.length
    if (this.#length > longestDocument) this.#parts = []
    else this.#parts.push(text)
  }
}
