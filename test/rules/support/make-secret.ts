/** Characters that look random and are the same in every run. Made while the test runs, so that no file holds a secret. */
export function filler(alphabet: string, length: number): string {
  let seed = length * 7919 + alphabet.length
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return alphabet[seed % alphabet.length]
  }).join('')
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export const hex = (length: number): string => filler('0123456789abcdef', length)
export const alnum = (length: number): string => filler(`${upper}${upper.toLowerCase()}0123456789`, length)
export const base32 = (length: number): string => filler(`${upper}234567`, length)
export const capitals = (length: number): string => filler(`${upper}0123456789`, length)
export const digits = (length: number): string => filler('123456789', length)

/** Joins the parts of a secret, which are written apart so that no file holds it. */
export const join = (...parts: readonly string[]): string => parts.join('')

/** A part of a JSON web token. */
export const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
