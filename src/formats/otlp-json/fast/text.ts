import type { ByteInput } from './byte-input.ts'
import type { ByteTable } from './byte-table.ts'

const quote = 0x22
const backslash = 0x5c

/** What the end of a string was found with. */
const plain = 0
const notAscii = 1
const escaped = 2

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads strings, and gives those that came before as they were given then. */
export class TextReader {
  readonly #input: ByteInput
  readonly #known: ByteTable<string>
  #form = plain

  constructor(input: ByteInput, known: ByteTable<string>) {
    this.#input = input
    this.#known = known
  }

  /** Reads the string after whose opening quote the reader stands, and passes over its closing quote. */
  read(owner: number): string | undefined {
    const input = this.#input
    const known = this.#known.find(input, owner)
    if (known !== undefined) return known
    const start = input.at
    const end = this.end(start)
    if (end < 0) return undefined
    const text = this.slice(start, end)
    input.at = end + 1
    if (text !== undefined && !input.skips) this.#known.keep(input, start, text)
    return text
  }

  /** The place of the closing quote; -1 where there is none, or a byte that must not be in a string. */
  end(start: number): number {
    const { bytes, view, size } = this.#input
    this.#form = plain
    let at = start
    for (;;) {
      // Four bytes at a time, as long as none is a quote, a backslash, a control character or beyond ASCII.
      for (; at + 4 <= size; at += 4) {
        const word = view.getInt32(at, true)
        const quotes = (word ^ 0x2222_2222) - 0x0101_0101
        const backslashes = (word ^ 0x5c5c_5c5c) - 0x0101_0101
        if (((quotes | backslashes | (word - 0x2020_2020) | word) & 0x8080_8080) !== 0) break
      }
      const byte = bytes[at]
      if (byte === quote) return at
      if (byte === undefined || byte < 0x20) return -1
      if (byte === backslash) {
        this.#form |= escaped
        at++
      } else if (byte >= 0x80) this.#form |= notAscii
      at++
    }
  }

  /** The string between two places, of which `end` gave the second last; undefined where it has an unknown escape. */
  slice(start: number, end: number): string | undefined {
    const { bytes, skips } = this.#input
    if (this.#form === plain) return skips ? '' : bytes.toString('latin1', start, end)
    if (this.#form === notAscii) return skips ? '' : decoder.decode(bytes.subarray(start, end))
    return unescape(decoder.decode(bytes.subarray(start - 1, end + 1)))
  }
}

function unescape(json: string): string | undefined {
  try {
    return JSON.parse(json) as string
  } catch {
    return undefined
  }
}
