import { readId, traceIdDigits } from './read-ids.ts'

/** A trace id as 64 bits in two numbers. Ids of which these are the same are taken for one. */
export class TraceIdHash {
  high = 0
  low = 0

  /** Takes over an id of 32 lower-case hex digits. */
  ofText(traceId: string): void {
    this.#start()
    for (let at = 0; at < traceIdDigits; at += 4) {
      this.#mix(
        traceId.charCodeAt(at) |
          (traceId.charCodeAt(at + 1) << 8) |
          (traceId.charCodeAt(at + 2) << 16) |
          (traceId.charCodeAt(at + 3) << 24),
      )
    }
    this.#end()
  }

  /** Takes over the id that stands at a place up to a quote, written in any way that is read; false, where none does. */
  ofBytes(bytes: Buffer, at: number): boolean {
    if (bytes[at + traceIdDigits] === quote) {
      this.#start()
      for (let from = at; from < at + traceIdDigits; from += 4) this.#mix(wordOf(bytes, from) | lowerCase)
      this.#end()
      return true
    }
    const end = bytes.indexOf(quote, at)
    if (end < 0 || end - at > traceIdDigits) return false
    const traceId = readId(bytes.toString('latin1', at, end), traceIdDigits)
    if (traceId === undefined) return false
    this.ofText(traceId)
    return true
  }

  #start(): void {
    this.high = 0x811c9dc5
    this.low = 0
  }

  #mix(word: number): void {
    const high = Math.imul(this.high ^ word, 0x9e3779b1)
    this.high = high ^ (high >>> 15)
    this.low = Math.imul(((this.low << 13) | (this.low >>> 19)) ^ this.high, 0x85ebca77)
  }

  #end(): void {
    this.high = (this.high ^ (this.low >>> 16)) >>> 0
    this.low = (this.low ^ (this.low >>> 13)) >>> 0
  }
}

const quote = 0x22
/** Makes lower-case hex digits of upper-case ones, four at a time, and leaves the others as they are. */
const lowerCase = 0x20202020

function wordOf(bytes: Buffer, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}
