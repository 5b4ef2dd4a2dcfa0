import type { AttributeValue } from '../../../trace/attributes.ts'
import { readValue } from '../read-value.ts'
import type { ByteInput } from './byte-input.ts'
import { ByteTable } from './byte-table.ts'
import { takeDigits } from './digits.ts'
import type { KeyEntry } from './key-table.ts'
import type { TextReader } from './text.ts'
import { nestedEnd } from './nested-end.ts'

const quote = 0x22
const minus = 0x2d
const brace = 0x7d
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
/** Beyond any number that a writer writes; it keeps the search short. */
const longestNumber = 32

/** Reads values of attributes, and gives those of a key that came before as they were given then. */
export class ValueReader {
  readonly #input: ByteInput
  readonly #text: TextReader
  readonly #known = new ByteTable<AttributeValue>(11, 8)

  constructor(input: ByteInput, text: TextReader) {
    this.#input = input
    this.#text = text
  }

  /** The value that stands here, after the start of its attribute; passes over the end of the attribute too. */
  read(entry: KeyEntry): AttributeValue | undefined {
    const input = this.#input
    if (entry.form === 'nested') return this.#nested(entry.depth)
    const known = this.#known.find(input, entry.owner)
    if (known !== undefined) return known
    const start = input.at
    const value = this.#scalar(entry)
    if (value === undefined || !this.#takeEnd()) return undefined
    if (!input.skips) this.#known.keep(input, start, value)
    return value
  }

  #scalar({ form }: KeyEntry): AttributeValue | undefined {
    if (form === 'stringValue') return this.#string()
    if (form === 'quotedInt') return this.#small(quote) ?? this.#large()
    if (form === 'bareInt') return this.#small(brace)
    return form === 'boolValue' ? this.#bool() : this.#double()
  }

  #string(): string | undefined {
    const start = this.#input.at
    const end = this.#text.end(start)
    if (end < 0) return undefined
    this.#input.at = end + 1
    return this.#text.slice(start, end)
  }

  /** An integer of few digits, and the quote after it. */
  #small(after: number): number | undefined {
    const input = this.#input
    const start = input.at
    const isNegative = input.takeByte(minus)
    const value = takeDigits(input)
    if (value >= 0 && input.bytes[input.at] === after) {
      if (after === quote) input.at++
      return isNegative && value !== 0 ? -value : value
    }
    input.at = start
    return undefined
  }

  #large(): number | bigint | undefined {
    const word = this.#wordBefore(quote)
    if (word === undefined || !/^-?\d+$/.test(word)) return undefined
    this.#input.at++
    const value = Number(word)
    return Number.isSafeInteger(value) ? value + 0 : BigInt(word)
  }

  #bool(): boolean | undefined {
    const word = this.#wordBefore(brace)
    return word === 'true' ? true : word === 'false' ? false : undefined
  }

  #double(): number | undefined {
    const word = this.#wordBefore(brace)
    return word !== undefined && number.test(word) ? Number(word) : undefined
  }

  #wordBefore(byte: number): string | undefined {
    const { bytes, at } = this.#input
    for (let end = at; end < at + longestNumber; end++) {
      if (bytes[end] !== byte) continue
      this.#input.at = end
      return bytes.toString('latin1', at, end)
    }
    return undefined
  }

  /** An array, a list of keys and values, or bytes: as the other reader reads it, unless that complains. */
  #nested(depth: number): AttributeValue | undefined {
    const input = this.#input
    const start = input.at - depth
    const end = nestedEnd(input.bytes, start)
    if (end < 0) return undefined
    input.at = end
    let isRight = input.takeByte(brace)
    try {
      const json: unknown = JSON.parse(input.bytes.toString('utf8', start, end))
      const value = readValue(json, () => {
        isRight = false
      })
      return isRight ? value : undefined
    } catch {
      return undefined
    }
  }

  #takeEnd(): boolean {
    return this.#input.takeByte(brace) && this.#input.takeByte(brace)
  }
}
