import type { Found } from './found.ts'
import { ibanLengths } from './iban-lengths-table.ts'

const shaped = /(?<![A-Za-z0-9_-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9_-])/g

/** Finds an international bank account number: its country's length, and check digits that are right. */
export function findIban(text: string): Found | undefined {
  for (const match of text.matchAll(shaped)) {
    const number = match[0].replaceAll(' ', '')
    if (ibanLengths[number.slice(0, 2)] === number.length && checkDigitsFit(number)) {
      return { id: 'iban', what: 'a bank account number', secret: match[0], start: match.index }
    }
  }
  return undefined
}

/** The number with its first four characters last, and letters as 10 to 35, leaves 1 when divided by 97. */
function checkDigitsFit(number: string): boolean {
  let rest = 0
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
