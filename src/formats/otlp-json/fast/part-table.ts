import type { ByteInput } from './byte-input.ts'
import { Template, unfindable } from './template.ts'

interface Part<T> {
  readonly template: Template
  readonly value: T
  /** What came after it last, which is mostly what comes again. */
  next: Part<T> | undefined
}

/** An input may have parts without end, and each of them large. */
const mostParts = 64
const longestPart = 8192
/** The end of the name before a part is compared with it, because an empty part is too short for a template. */
const lead = 8

/**
 * Parts of documents that come again and again, whole: resources and scopes. One that came before is found by all its
 * bytes, and given as it was given then, so that who gets it sees that it is the same.
 */
export class PartTable<T> {
  readonly #input: ByteInput
  readonly #read: () => T | undefined
  /** The latest first. */
  readonly #parts: Part<T>[] = []
  #last: Part<T> | undefined

  /** `read` reads a part that is not known. */
  constructor(input: ByteInput, read: () => T | undefined) {
    this.#input = input
    this.#read = read
  }

  /** The object that stands here, which is passed over; undefined where it is not as expected. */
  take(): T | undefined {
    const part = this.#takeNext() ?? this.#takeKnown() ?? this.#make()
    if (part && this.#last) this.#last.next = part
    this.#last = part
    return part?.value
  }

  #takeNext(): Part<T> | undefined {
    const next = this.#last?.next
    return next && this.#takePart(next) ? next : undefined
  }

  #takeKnown(): Part<T> | undefined {
    const place = this.#parts.findIndex((part) => this.#takePart(part))
    if (place < 0) return undefined
    const [part] = this.#parts.splice(place, 1)
    if (part) this.#parts.unshift(part)
    return part
  }

  #takePart({ template }: Part<T>): boolean {
    const input = this.#input
    if (!template.standsAt(input, input.at - lead)) return false
    input.at += template.length - lead
    return true
  }

  #make(): Part<T> | undefined {
    const { bytes, at } = this.#input
    const value = this.#read()
    if (value === undefined) return undefined
    const end = this.#input.at
    if (end - at > longestPart) return { template: unfindable, value, next: undefined }
    const part = { template: new Template(Buffer.from(bytes.subarray(at - lead, end))), value, next: undefined }
    this.#parts.unshift(part)
    if (this.#parts.length > mostParts) this.#parts.pop()
    return part
  }
}
