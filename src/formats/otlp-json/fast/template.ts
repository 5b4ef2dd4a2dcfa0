import type { ByteInput } from './byte-input.ts'

/**
 * Bytes that are looked for, at least 4. They are compared as doubles, 8 at a time, because that is what JavaScript loads
 * fastest. Two doubles are equal only if their bytes are, but for zeros and NaN: text has no 8 zero bytes, and a NaN, which
 * equals nothing, is merely not found.
 */
export class Template {
  readonly length: number
  readonly #first: number
  readonly #last: number
  readonly #words: readonly number[]

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const words: number[] = []
    for (let i = 0; i + 8 < bytes.length; i += 8) words.push(view.getFloat64(i, true))
    // The last 8 may overlap those before.
    if (bytes.length >= 8) words.push(view.getFloat64(bytes.length - 8, true))
    this.#words = words
    this.#first = view.getInt32(0, true)
    this.#last = view.getInt32(bytes.length - 4, true)
    this.length = bytes.length
  }

  standsAt(input: ByteInput, at: number): boolean {
    const { view } = input
    const words = this.#words
    const { length } = this
    if (at + length > input.size) return false
    if (length < 8) return this.#standsShort(input, at)
    const tail = at + length - 8
    let from = at
    for (let i = 0; from < tail; i++, from += 8) if (view.getFloat64(from, true) !== words[i]) return false
    return view.getFloat64(tail, true) === words[words.length - 1]
  }

  #standsShort({ view }: ByteInput, at: number): boolean {
    return view.getInt32(at, true) === this.#first && view.getInt32(at + this.length - 4, true) === this.#last
  }
}

export function templateOf(text: string): Template {
  return new Template(Buffer.from(text))
}

/** Stands nowhere: JSON has no control characters. */
export const unfindable: Template = templateOf('\u0001'.repeat(8))
