import type { ByteInput } from './byte-input.ts'
import type { Template } from './template.ts'

const comma = 0x2c
const openingBrace = 0x7b
const closingBrace = 0x7d
const openingBracket = 0x5b
const closingBracket = 0x5d

/** A member of an object: its name up to its value, and what reads the value; that is false where it is not as expected. */
export type Member = readonly [name: Template, read: () => boolean]

/** Reads the object that stands here. None of its members may come twice, and no others may come. */
export function takeObject(input: ByteInput, members: readonly Member[]): boolean {
  let seen = 0
  return takeParts(input, openingBrace, closingBrace, () => {
    const place = members.findIndex(([name]) => input.take(name))
    const bit = 1 << place
    if (place < 0 || (seen & bit) !== 0) return false
    seen |= bit
    return members[place]?.[1]() ?? false
  })
}

/** Reads the items of the list that stands here; `read` is false where one is not as expected. */
export function takeList(input: ByteInput, read: () => boolean): boolean {
  return takeParts(input, openingBracket, closingBracket, read)
}

function takeParts(input: ByteInput, opening: number, closing: number, read: () => boolean): boolean {
  if (!input.takeByte(opening)) return false
  if (input.takeByte(closing)) return true
  for (;;) {
    if (!read()) return false
    const byte = input.bytes[input.at++]
    if (byte !== comma) return byte === closing
  }
}
