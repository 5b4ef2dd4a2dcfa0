import type { ByteInput } from './byte-input.ts'

/**
 * Values that were read, by the bytes that they were read of, so that what comes again is not made again. Of fixed size: a
 * value has one slot that it may stand in, and takes it from whatever stood there.
 */
export class ByteTable<T> {
  readonly #values: (T | undefined)[]
  readonly #kept: DataView
  readonly #lengths: Int32Array
  readonly #owners: Int32Array
  readonly #shift: number
  readonly #mask: number
  readonly #longest: number
  /** Of what was looked for last. */
  #slot = -1
  #owner = 0

  /** Of 2 ** slotBits values, each of at most 2 ** lengthBits bytes. */
  constructor(slotBits: number, lengthBits: number) {
    const slots = 1 << slotBits
    this.#shift = lengthBits
    this.#mask = slots - 1
    this.#longest = 1 << lengthBits
    this.#kept = new DataView(new ArrayBuffer(slots << lengthBits))
    this.#lengths = new Int32Array(slots)
    this.#owners = new Int32Array(slots)
    this.#values = Array.from<T | undefined>({ length: slots })
  }

  /**
   * The value that came before for the bytes here, which are passed over; undefined if there is none. The slot is a guess
   * from the first bytes, and from some after them if they are few: what follows a value is mostly the same.
   */
  find(input: ByteInput, owner: number): T | undefined {
    const { view, at, size } = input
    this.#owner = owner
    this.#slot = -1
    if (at + 16 > size) return undefined
    const mixed =
      Math.imul(view.getInt32(at, true), 0x9e37_79b1) ^
      Math.imul(view.getInt32(at + 8, true), 0x85eb_ca6b) ^
      Math.imul(view.getInt32(at + 4, true) + owner, 0xc2b2_ae35)
    const slot = (mixed ^ (mixed >>> 15)) & this.#mask
    this.#slot = slot
    const length = this.#lengths[slot] ?? 0
    if (this.#owners[slot] !== owner || length === 0 || at + length > size) return undefined
    const kept = this.#kept
    const from = slot << this.#shift
    if (length < 8) {
      // Bytes beyond the value are shifted out.
      const first = kept.getInt32(from, true) ^ view.getInt32(at, true)
      if (length <= 4 ? first << (32 - 8 * length) !== 0 : first !== 0) return undefined
      const last = length - 4
      if (length > 4 && kept.getInt32(from + last, true) !== view.getInt32(at + last, true)) return undefined
    } else {
      const tail = length - 8
      for (let i = 0; i < tail; i += 8) {
        if (kept.getFloat64(from + i, true) !== view.getFloat64(at + i, true)) return undefined
      }
      if (kept.getFloat64(from + tail, true) !== view.getFloat64(at + tail, true)) return undefined
    }
    input.at = at + length
    return this.#values[slot]
  }

  /** Keeps a value for the bytes at which `find` last found none, up to here; one of too many bytes is not kept. */
  keep({ view, at, size }: ByteInput, start: number, value: T): void {
    const slot = this.#slot
    const length = at - start
    if (slot < 0 || length > this.#longest || at + 4 > size) return
    const from = slot << this.#shift
    const kept = this.#kept
    for (let i = 0; i < length; i += 4) kept.setInt32(from + i, view.getInt32(start + i, true), true)
    this.#lengths[slot] = length
    this.#owners[slot] = this.#owner
    this.#values[slot] = value
  }
}
