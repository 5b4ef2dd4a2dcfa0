import type { ByteInput } from './byte-input.ts'
import { Template, templateOf } from './template.ts'
import type { TextReader } from './text.ts'

/** How the value of an attribute is written: by the member that it has, if that is a scalar. */
export type ValueForm = 'stringValue' | 'quotedInt' | 'bareInt' | 'boolValue' | 'doubleValue' | 'nested'

/** An attribute up to its value, such as `{"key":"http.route","value":{"stringValue":"`. */
export class KeyEntry {
  readonly start: Template
  readonly key: string
  readonly form: ValueForm
  /** How far before the end of `start` the `AnyValue` starts. */
  readonly depth: number
  /** Tells the values of the entries apart. */
  readonly owner: number
  /** What came after it last, which is mostly what comes again. */
  next: KeyEntry = this

  constructor(start: Template, key: string, form: ValueForm, depth: number, owner: number) {
    this.start = start
    this.key = key
    this.form = form
    this.depth = depth
    this.owner = owner
  }
}

/** An input may have keys without end. */
const mostEntries = 4096
const longestKept = 512

const opening = templateOf('{"key":"')
const between = templateOf('","value":')
const members: readonly (readonly [form: ValueForm, start: Template])[] = [
  ['stringValue', templateOf('{"stringValue":"')],
  ['quotedInt', templateOf('{"intValue":"')],
  ['bareInt', templateOf('{"intValue":')],
  ['boolValue', templateOf('{"boolValue":')],
  ['doubleValue', templateOf('{"doubleValue":')],
  ['nested', templateOf('{"arrayValue":')],
  ['nested', templateOf('{"kvlistValue":')],
  ['nested', templateOf('{"bytesValue":')],
]

/** All starts of attributes that were seen. */
export class KeyTable {
  readonly #input: ByteInput
  readonly #text: TextReader
  readonly #entries = new Map<number, KeyEntry[]>()
  #size = 0
  #made = 0

  constructor(input: ByteInput, text: TextReader) {
    this.#input = input
    this.#text = text
  }

  /** The entry of the attribute that starts here; undefined where it is written in another way than expected. */
  find(at: number): KeyEntry | undefined {
    const input = this.#input
    const { bytes } = input
    if (!opening.standsAt(input, at)) return undefined
    const keyEnd = this.#text.end(at + opening.length)
    if (keyEnd < 0 || !between.standsAt(input, keyEnd)) return undefined
    const valueAt = keyEnd + between.length
    const member = members.find(([, start]) => start.standsAt(input, valueAt))
    if (!member) return undefined
    const [form, { length: depth }] = member
    const end = valueAt + depth
    const hash = hashOf(bytes, at + opening.length, keyEnd) * 32 + depth
    const same = this.#entries.get(hash)
    const found = same?.find(({ start }) => start.length === end - at && start.standsAt(input, at))
    if (found) return found
    const skips = input.skips
    input.skips = false
    const key = this.#text.slice(at + opening.length, keyEnd)
    input.skips = skips
    if (key === undefined || key === '__proto__') return undefined
    const start = new Template(Buffer.from(bytes.subarray(at, end)))
    const entry = new KeyEntry(start, interned(key), form, depth, ++this.#made)
    if (this.#size === mostEntries || end - at > longestKept) return entry
    this.#size++
    if (same) same.push(entry)
    else this.#entries.set(hash, [entry])
    return entry
  }
}

/** A name of a member is looked up in V8's table of names at each use, unless it is the very one of that table. */
function interned(key: string): string {
  return Object.keys({ [key]: 0 })[0] ?? key
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
  return hash
}
