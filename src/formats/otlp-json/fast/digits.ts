import type { ByteInput } from './byte-input.ts'

const zero = 0x30
const quote = 0x22

const words = new Uint32Array(2)
/** The same bytes as `words`: the cheapest way to a bigint. */
const long = new BigUint64Array(words.buffer)
const low = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1

/** The value of the digits here, at most 15 of them, which are passed over; -1 where there is none, or a needless 0. */
export function takeDigits(input: ByteInput): number {
  const { bytes, at } = input
  let value = 0
  let end = at
  for (let digit = (bytes[end] ?? 0) - zero; digit >= 0 && digit <= 9; digit = (bytes[end] ?? 0) - zero) {
    value = value * 10 + digit
    end++
  }
  const count = end - at
  if (count === 0 || count > 15 || (count > 1 && bytes[at] === zero)) return -1
  input.at = end
  return value
}

/** An unsigned 32-bit number; -1 where there is none. */
export function takeUint32(input: ByteInput): number {
  const value = takeDigits(input)
  return value <= 0xffff_ffff ? value : -1
}

/**
 * A time in nanoseconds since 1970, with its closing quote, which are passed over: of 19 digits, as all since 2001 have, or
 * of 15 at most; undefined where there is none.
 */
export function takeTime(input: ByteInput): bigint | undefined {
  const { at, bytes } = input
  if (bytes[at + 19] !== quote || at + 20 > input.size) return takeShortTime(input)
  const first = fourDigits(input, at)
  const second = fourDigits(input, at + 4)
  const third = fourDigits(input, at + 8)
  const fourth = fourDigits(input, at + 12)
  // The last four, of which the fourth group has one already.
  const last = fourDigits(input, at + 15)
  if ((first | second | third | fourth | last) < 0) return takeShortTime(input)
  input.at = at + 20
  const hundreds = Math.trunc(third / 100)
  const seconds = first * 1_000_000 + second * 100 + hundreds
  const nanoseconds = (third - hundreds * 100) * 10_000_000 + fourth * 1000 + (last % 1000)
  return toBigInt(seconds, nanoseconds)
}

function takeShortTime(input: ByteInput): bigint | undefined {
  const value = takeDigits(input)
  return value >= 0 && input.takeByte(quote) ? BigInt(value) : undefined
}

/** `seconds * 1e9 + nanoseconds`, by way of numbers that a double holds exactly. */
function toBigInt(seconds: number, nanoseconds: number): bigint {
  const upper = Math.trunc(seconds / 65_536)
  const lower = (seconds - upper * 65_536) * 1e9 + nanoseconds
  const middle = upper * 1e9 + Math.trunc(lower / 65_536)
  const high = Math.trunc(middle / 65_536)
  words[low] = (middle - high * 65_536) * 65_536 + (lower % 65_536)
  words[1 - low] = high
  return long[0] ?? 0n
}

/** The number that four digits make, or a negative one if they are none. */
function fourDigits({ view }: ByteInput, at: number): number {
  const digits = view.getInt32(at, true) ^ 0x3030_3030
  if (((digits | (digits + 0x7676_7676)) & 0x8080_8080) !== 0) return -1
  const pairs = (digits & 0x000f_000f) * 10 + ((digits >>> 8) & 0x000f_000f)
  return (pairs & 0xff) * 100 + (pairs >>> 16)
}
