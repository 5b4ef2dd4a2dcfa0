import type { AttributeValue } from '../../../trace/attributes.ts'
import type { ByteInput } from './byte-input.ts'
import { KeyEntry, KeyTable } from './key-table.ts'
import { unfindable } from './template.ts'
import type { TextReader } from './text.ts'
import type { ValueReader } from './read-value.ts'

const comma = 0x2c
const opening = 0x5b
const closing = 0x5d

/** Reads lists of attributes. It guesses the key of an attribute by the one before, so that keys are seldom looked up. */
export class AttributeReader {
  readonly #input: ByteInput
  readonly #keys: KeyTable
  readonly #values: ValueReader
  /** Stands before the first attribute of a list. */
  readonly #first: KeyEntry = new KeyEntry(unfindable, '', 'nested', 0, 0)
  readonly #guesses: (KeyEntry | undefined)[] = Array.from({ length: 1024 })

  constructor(input: ByteInput, text: TextReader, values: ValueReader) {
    this.#input = input
    this.#keys = new KeyTable(input, text)
    this.#values = values
  }

  /** The attributes that are listed here, which are passed over; undefined where they are not as expected. */
  read(): Record<string, AttributeValue> | undefined {
    const input = this.#input
    const { bytes, skips } = input
    const attributes: Record<string, AttributeValue> = {}
    if (!input.takeByte(opening)) return undefined
    if (input.takeByte(closing)) return attributes
    let before = this.#first
    for (;;) {
      const entry = this.#entryAfter(before)
      if (!entry) return undefined
      input.at += entry.start.length
      const value = this.#values.read(entry)
      if (value === undefined) return undefined
      if (!skips) attributes[entry.key] = value
      before = entry
      const byte = bytes[input.at++]
      if (byte === comma) continue
      return byte === closing ? attributes : undefined
    }
  }

  /** By a guess from the attribute before, else from some letters of the key, else by the whole key. */
  #entryAfter(before: KeyEntry): KeyEntry | undefined {
    const input = this.#input
    const { at, view } = input
    const { next } = before
    if (next.start.standsAt(input, at)) return next
    if (at + 28 > input.size) return this.#keys.find(at)
    const letters = view.getInt32(at + 8, true) ^ Math.imul(view.getInt32(at + 16, true), 0x9e37_79b1)
    const place = (Math.imul(letters ^ view.getInt32(at + 22, true), 0x85eb_ca6b) >>> 22) & 1023
    const guess = this.#guesses[place]
    const entry = guess?.start.standsAt(input, at) ? guess : this.#keys.find(at)
    if (entry) before.next = this.#guesses[place] = entry
    return entry
  }
}
