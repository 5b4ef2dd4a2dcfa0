import * as fc from 'fast-check'

/** Hex digits that are not all zeros. */
export function hexId(digits: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })
    .map((list) => list.join(''))
    .map((id) => (/^0+$/.test(id) ? `${id.slice(1)}1` : id))
}

/** Text of these characters. */
export function textOf(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((list) => list.join(''))
}

/** All printable ASCII characters but these. */
export function printableBut(without: string): string {
  return Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i))
    .filter((character) => !without.includes(character))
    .join('')
}
